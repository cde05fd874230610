extension Bench {
  /// P1, P2 and P16: what is paid before there is anything to do.
  func startRows() throws(Machine.Failure) -> [Row] {
    var rows: [Row] = []
    if wants("P1") { rows += try versionRows() }
    if wants("P2") { rows += try smallRows() }
    if wants("P16"), let size = Machine.size(of: wp) {
      rows.append(
        Row(
          name: "P16", what: "binary", measured: "\(size) bytes",
          figure: Figure.decimal(Double(size) / 1e6) + " MB", budget: "12 MB, wanted 10 MB",
          verdict: Budget(least: 12e6, wanted: 10e6).verdict(Double(size))))
    }
    return rows
  }

  private func versionRows() throws(Machine.Failure) -> [Row] {
    let version = Program(wp, "version")
    var programs = [version, Program(floor.hello)]
    if let git { programs.append(Program(git, "--version")) }
    let race = try Race(programs, rounds: rounds * 10)
    let what = "start-up, wp version"
    var rows = [
      row("P1", what, race, 0, to: 1, "C hello", Budget(least: 2, wanted: 1.4)),
      row("P1", what, version, Budget(least: 450, wanted: 450)),
    ]
    if git != nil {
      rows.append(row("P1", what, race, 0, to: 2, "git --version", Budget(least: 1, wanted: 0.8)))
    }
    return rows
  }

  private func smallRows() throws(Machine.Failure) -> [Row] {
    let check = validate(try tree(of: 3))
    let what = "one plan of 3 documents, configuration read"
    var rows = [row("P2", what, check, Budget(least: 800, wanted: 800))]
    guard let git else { return rows }
    let race = try Race([check, Program(git, "--version")], rounds: rounds * 10)
    rows.append(row("P2", what, race, 0, to: 1, "git --version", Budget(least: 2, wanted: 1)))
    return rows
  }
}
