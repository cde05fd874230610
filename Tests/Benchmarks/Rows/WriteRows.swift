extension Bench {
  /// W1 and W2: what is paid for a change of one document, and for a refresh that finds nothing to do.
  func writeRows() throws(Machine.Failure) -> [Row] {
    guard wants("W1", "W2") else { return [] }
    let root = try plan(of: 28)
    var rows: [Row] = []
    if wants("W1") { rows.append(try changeRow(root)) }
    if wants("W2") {
      let race = try Race(
        [
          Program(wp, "plan", "refresh", "bench", in: root),
          Program(wp, "validate", "bench", in: root),
        ], rounds: rounds)
      rows.append(
        row(
          "W2", "refresh of 30 documents, nothing to do", race, 0, to: 1, "validate",
          Budget(least: 2, wanted: 1.5)))
    }
    return rows
  }

  // Each of the two calls undoes the other, so that every run has something to write.
  private func changeRow(_ root: String) throws(Machine.Failure) -> Row {
    let document = "\(root)/document"
    try Machine.write(String(repeating: "A line of a document.\n", count: 200), to: document)
    let race = try Race(
      [
        Program(wp, "plan", "set", "bench/01", "status=claimed", in: root),
        Program(wp, "plan", "set", "bench/01", "status=ready", in: root),
        Program(wp, "version"), Program(floor.hello), Program(floor.replacer, document),
      ], rounds: rounds * 3)
    let medians = (0..<5).map { race.milliseconds($0).median }
    let replace = max(0, medians[4] - medians[3])
    let rest = (medians[0] + medians[1]) / 2 - medians[2] - replace
    return Row(
      name: "W1", what: "plan set, beyond start-up and one durable replace",
      measured: "\(Figure.milliseconds(race.milliseconds(0))); start-up "
        + "\(Figure.decimal(medians[2])) ms, durable replace in C \(Figure.decimal(replace)) ms",
      figure: Figure.decimal(max(0, rest)) + " ms", budget: "1 ms, wanted 0.5 ms",
      verdict: Budget(least: 1, wanted: 0.5).verdict(rest))
  }

  /// A plan of so many packages, written by `wp` itself.
  private func plan(of packages: Int) throws(Machine.Failure) -> String {
    let root = "\(workplace)/plan"
    var outline = "packages:\n"
    for number in 1...packages {
      outline += "  - {id: p\(number), title: Part \(number), files: [\"src/\(number)/**\"]"
      outline += number > 1 ? ", depends_on: [p\(number - 1)]}\n" : "}\n"
    }
    _ = try Machine.time(Program("/bin/mkdir", "-p", "\(root)/.engineering/artifacts/planning"))
    try Machine.write(outline, to: "\(root)/outline.yaml")
    let new = Program(
      wp, "plan", "new", "bench", "--from", "outline.yaml", "--date", "2026-01-05", in: root)
    _ = try Machine.time(new)
    return root
  }
}
