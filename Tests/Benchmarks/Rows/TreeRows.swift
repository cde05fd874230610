import WPHost

extension Bench {
  /// P4 to P6, P8 and P11: what is paid for each document.
  func treeRows() throws(Machine.Failure) -> [Row] {
    guard wants("P4", "P5", "P6", "P8", "P11") else { return [] }
    let tree = try tree(of: options.size)
    var programs = [
      reader(tree), Program(own, "--child", "parse", tree.planningRoot),
      validate(tree, threads: 1), validate(tree),
    ]
    let gitStatus = try repository(of: tree)
    if let gitStatus { programs.append(gitStatus) }
    let rg = Machine.find("rg")
    if let rg { programs.append(Program(rg, "-c", "^status:", tree.planningRoot)) }
    let race = try Race(programs, rounds: rounds)
    var rows: [Row] = []
    if wants("P4") {
      rows.append(
        row("P4", "parse, one thread", race, 1, to: 0, "C", Budget(least: 3, wanted: 1.5)))
    }
    if wants("P5") {
      rows += [
        row("P5", "validate, one thread", race, 2, to: 0, "C", Budget(least: 4, wanted: 2)),
        row("P5", "validate, threads", race, 3, to: 0, "C", Budget(least: 2.5, wanted: 1.3)),
      ]
    }
    if wants("P6") {
      if gitStatus != nil {
        rows.append(
          row("P6", "validate, threads", race, 3, to: 4, "git status", Budget(least: 5, wanted: 2)))
      }
      rows.append(
        rg == nil
          ? .skipped("P6", "validate beside rg -c", because: "rg is not installed")
          : row(
            "P6", "validate, threads", race, 3, to: programs.count - 1, "rg -c",
            Budget(least: 3, wanted: 1)))
    }
    if wants("P8") { rows.append(try coldRow(tree)) }
    if wants("P11") { rows.append(rewriteRow(tree)) }
    return rows
  }

  /// P7: ten times the documents, in time and memory.
  func largeRows() throws(Machine.Failure) -> [Row] {
    let what = "100,000 documents"
    guard wants("P7") else { return [] }
    guard !options.isQuick else { return [.skipped("P7", what, because: "left out by --quick")] }
    let race = try Race(
      [validate(try tree(of: 10_000)), validate(try tree(of: 100_000))], rounds: max(3, rounds / 6))
    let memory = race.memory(1)
    return [
      row("P7", what, race, 1, to: 0, "10,000", Budget(least: 12, wanted: 11)),
      Row(
        name: "P7", what: what, measured: "10,000: \(race.memory(0) / 1_000_000) MB",
        figure: "\(memory / 1_000_000) MB", budget: "100 MB",
        verdict: Budget(least: 100e6, wanted: 100e6).verdict(Double(memory))),
    ]
  }

  /// P9: instructions per byte of a thousand documents.
  func instructionRows() throws(Machine.Failure) -> [Row] {
    guard wants("P9") else { return [] }
    let tree = try tree(of: 1000)
    return [
      row(
        "P9", "1,000 documents, all rules", validate(tree), per: tree.bytes,
        Budget(least: 20, wanted: 8))
    ]
  }

  // `git status` of the planning root alone, with everything committed.
  private func repository(of tree: SampleTree) throws(Machine.Failure) -> Program? {
    guard let git, wants("P6") else { return nil }
    for words in [
      ["init", "-q"], ["add", "-A"],
      ["-c", "user.name=b", "-c", "user.email=b@example.org", "commit", "-q", "-m", "Tree"],
    ] {
      var step = Program(git, in: tree.root)
      step.words += words
      _ = try Machine.time(step)
    }
    return Program(git, "status", "--porcelain", "--", ".engineering/artifacts", in: tree.root)
  }

  private func coldRow(_ tree: SampleTree) throws(Machine.Failure) -> Row {
    let what = "validate, cold cache"
    guard options.isCold else { return .skipped("P8", what, because: "asked for by --cold") }
    guard Machine.dropCaches() else {
      return .skipped("P8", what, because: "only root may drop the caches")
    }
    let race = try Race([reader(tree), validate(tree)], rounds: max(3, rounds / 6)) {
      _ = Machine.dropCaches()
    }
    return row("P8", what, race, 1, to: 0, "cold C", Budget(least: 1, wanted: 0.5))
  }

  private func rewriteRow(_ tree: SampleTree) -> Row {
    let what = "parse, change one value, write back"
    let request = Processes.Request([own, "--child", "rewrite", tree.planningRoot])
    let speeds = (0..<max(3, rounds / 3)).compactMap { _ -> Double? in
      let outcome = try? Processes.live.run(request)
      return outcome.flatMap {
        Double(String(decoding: $0.output.filter { $0 != 0x0A }, as: UTF8.self))
      }
    }
    guard !speeds.isEmpty else { return .skipped("P11", what, because: "the child failed") }
    let sample = Sample(speeds)
    let speed = sample.median
    return Row(
      name: "P11", what: what,
      measured:
        "middle half \(Int(sample.middleHalf.lowerBound / 1e6)) to \(Int(sample.middleHalf.upperBound / 1e6)) MB/s",
      figure: "\(Int(speed / 1e6)) MB/s", budget: "300 MB/s, wanted 1000",
      verdict: speed >= 1e9 ? .wanted : speed >= 3e8 ? .enough : .missed)
  }
}
