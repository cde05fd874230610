extension Bench {
  /// P10: what it costs to look at all packages there are.
  func lookRows() throws(Machine.Failure) -> [Row] {
    guard wants("P10") else { return [] }
    // Of six documents of a sample tree about five are packages.
    let tree = try tree(of: options.size / 5 * 6)
    let calls = [["next"], ["board"], ["plan", "list"]]
    let programs = calls.map { words in
      var program = Program(
        wp, in: tree.root, environment: ["WP_AGENT=bench", "WP_SESSION=bench"])
      program.words += words
      return program
    }
    let race = try Race([reader(tree)] + programs, rounds: rounds)
    return calls.indices.map { index in
      row(
        "P10", "\(calls[index].joined(separator: " ")), threads", race, index + 1, to: 0, "C",
        Budget(least: 3, wanted: 1.3))
    }
  }
}
