import WPRandom

extension Bench {
  /// P14 and P15: what it costs to compare the scopes of very many packages, and to share some out.
  func partitionRows() throws(Machine.Failure) -> [Row] {
    var rows: [Row] = []
    if wants("P14") { rows += try [overlapRow(), overlapInputRow()] }
    if wants("P15") { rows.append(try partitionRow()) }
    return rows
  }

  private func overlapRow() throws(Machine.Failure) -> Row {
    let root = "\(workplace)/overlap"
    var random = SeededRandom(seed: options.seed)
    for plan in 0..<100 {
      let folder = "\(root)/.engineering/artifacts/planning/2026-01-05-part-\(plan)"
      try Machine.makeFolders(folder)
      for package in 1...100 {
        let files = patterns(20, &random).map { "\n  - \"\($0)\"" }.joined()
        let text = "---\nfiles:\(files)\n---\n# Part \(package)\n\n**Status:** Ready\n"
        try Machine.write(text, to: "\(folder)/\(package)-part-plan.md")
      }
    }
    return try row(
      "10,000 packages with 20 patterns each: overlap beyond reading them",
      Program(wp, "overlap", in: root), beside: Program(wp, "plan", "list", in: root),
      Budget(least: 2_000, wanted: 500), "P14")
  }

  private func overlapInputRow() throws(Machine.Failure) -> Row {
    let path = "\(workplace)/overlap.json"
    try Machine.write(list(10_000, patterns: 20), to: path)
    return try row(
      "the same from one list in JSON, reading included",
      Program(wp, "overlap", "--input", path), beside: Program(wp, "version"),
      Budget(least: 2_000, wanted: 500), "P14")
  }

  private func partitionRow() throws(Machine.Failure) -> Row {
    let path = "\(workplace)/partition.json"
    try Machine.write(list(500, patterns: 3), to: path)
    return try row(
      "partition of 500 packages, no search",
      Program(wp, "partition", "--input", path, "--schedules", "0", "--json"),
      beside: Program(wp, "version"), Budget(least: 500, wanted: 50), "P15")
  }

  /// A row whose figure is what one program takes longer than another.
  private func row(
    _ what: String, _ program: Program, beside base: Program, _ budget: Budget, _ name: String
  ) throws(Machine.Failure) -> Row {
    let race = try Race([program, base], rounds: max(5, rounds / 3))
    let (whole, other) = (race.milliseconds(0), race.milliseconds(1))
    let rest = max(0, whole.median - other.median)
    return Row(
      name: name, what: what,
      measured: "\(Figure.milliseconds(whole)); beside \(Figure.milliseconds(other))",
      figure: Figure.decimal(rest) + " ms",
      budget: "\(Figure.short(budget.least)) ms, wanted \(Figure.short(budget.wanted)) ms",
      verdict: budget.verdict(rest))
  }

  /// Packages as a list in JSON, some of which wait for an earlier one.
  private func list(_ count: Int, patterns number: Int) -> String {
    var random = SeededRandom(seed: options.seed)
    return "["
      + (0..<count).map { package in
        let files = patterns(number, &random).map { "\"\($0)\"" }.joined(separator: ",")
        let waits = package > 0 && random.below(3) == 0 ? "\"p\(random.below(package))\"" : ""
        return "{\"id\":\"p\(package)\",\"effort_minutes\":\(random.number(15...480)),"
          + "\"files\":[\(files)],\"depends_on\":[\(waits)]}\n"
      }.joined(separator: ",") + "]"
  }

  /// Paths and patterns of a large repository, of which two packages seldom name the same.
  private func patterns(_ count: Int, _ random: inout SeededRandom) -> [String] {
    (0..<count).map { _ in
      let folder = "src/area\(random.below(200))/part\(random.below(400))"
      switch random.below(20) {
      case 0: return "\(folder)/sub\(random.below(50))/**"
      case 1: return "\(folder)/*\(random.below(50)).swift"
      default: return "\(folder)/file\(random.below(50)).swift"
      }
    }
  }
}
