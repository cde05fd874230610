import WPHost

/// Programs that run all at once.
struct Crowd {
  /// How long each took that succeeded, and which those are.
  private(set) var succeeded: [Int] = []
  private(set) var milliseconds: [Double] = []
  /// How long each took that was told to go away.
  private(set) var failed: [Double] = []
  /// From the start of the first to the end of the last.
  let whole: Double

  /// Starts all of them and waits for the last.
  init(_ programs: [Program]) throws(Machine.Failure) {
    let start = Machine.now()
    let runs = concurrentMap(count: programs.count, threads: programs.count) { index in
      Result { () throws(Machine.Failure) in try Machine.end(of: programs[index]) }
    }
    whole = Double(Machine.now() - start) / 1e6
    for (index, run) in runs.enumerated() {
      let end = try run.get()
      let taken = Double(end.run.nanoseconds) / 1e6
      if end.status == 0 {
        succeeded.append(index)
        milliseconds.append(taken)
      } else {
        failed.append(taken)
      }
    }
  }
}
