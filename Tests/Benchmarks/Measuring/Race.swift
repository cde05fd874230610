/// Programs run in turn, round by round, so that what disturbs the machine disturbs all of them.
struct Race {
  private var runs: [[Machine.Run]]

  /// Runs every program once to warm up, then once per round.
  init(_ programs: [Program], rounds: Int, before: () -> Void = {}) throws(Machine.Failure) {
    runs = Array(repeating: [], count: programs.count)
    for program in programs { _ = try Machine.time(program) }
    for _ in 0..<rounds {
      for (index, program) in programs.enumerated() {
        before()
        runs[index].append(try Machine.time(program))
      }
    }
  }

  /// The milliseconds of one program.
  func milliseconds(_ program: Int) -> Sample {
    Sample(runs[program].map { Double($0.nanoseconds) / 1e6 })
  }

  /// How much longer one program takes than another, compared within each round.
  func ratio(_ program: Int, to floor: Int) -> Sample {
    Sample(zip(runs[program], runs[floor]).map { Double($0.nanoseconds) / Double($1.nanoseconds) })
  }

  /// The most memory one program held, in bytes.
  func memory(_ program: Int) -> Int { runs[program].map(\.memory).max() ?? 0 }
}
