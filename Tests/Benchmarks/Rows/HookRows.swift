extension Bench {
  /// P3: what a coding agent waits for in front of every write, beside `git --version`.
  func hookRows() throws(Machine.Failure) -> [Row] {
    guard wants("P3") else { return [] }
    guard let git else { return [.skipped("P3", "hooks", because: "git is not installed")] }
    let yard = try HookYard(in: workplace, wp: wp)
    let floor = Program(git, "--version")
    let calls = [
      ("write inside the claimed scope", yard.inside), ("write that is denied", yard.denied),
      ("write of what is reserved already", yard.reserved),
    ]
    var rows: [Row] = []
    for (what, call) in calls {
      let race = try Race([call, floor], rounds: rounds * 10)
      rows.append(
        row(
          "P3", "hook, \(what)", race, 0, to: 1, "git --version", Budget(least: 2, wanted: 1)))
    }
    return rows + [
      row("P3", "hook, \(calls[0].0)", calls[0].1, Budget(least: 6_000, wanted: 2_000))
    ]
  }
}
