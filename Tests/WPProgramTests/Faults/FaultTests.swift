import Testing
import WPHost

/// Every command that writes is killed and failed at its n-th system call, for every n.
struct FaultTests {
  private struct Course {
    let old: FaultStage.Files
    let new: FaultStage.End
    /// What the command makes of its own result.
    let again: FaultStage.End
  }

  @Test(
    .enabled(if: Fault.canBeInjected, "strace is missing here, or may not trace"),
    arguments: WritingCommand.chosen)
  func `files are old or new after any fault, and the next call works (F1, F5–F13)`(
    command: WritingCommand
  ) throws {
    let stage = try FaultStage(command)
    let started = try stage.callsOfStart()
    try stage.reset()
    let old = try stage.files()
    let course = Course(old: old, new: try stage.run(), again: try stage.run())
    #expect(course.new.files != old, "the command has nothing to do")
    var injected = 0
    for (fault, calls) in Fault.campaigns {
      for call in calls {
        var number = started[call, default: 0] + 1
        while true {
          try stage.reset()
          guard let end = try stage.run(fault, call, at: number) else { break }
          let place = "\(fault) at \(call) \(number - started[call, default: 0])"
          let next = try stage.run()
          var found =
            problems(end, fault, call, course, command) + problems(next, course, command)
          if command.hasLedger, let problem = try stage.faultOfLedger() { found.append(problem) }
          for problem in found {
            Issue.record("\(place): \(problem)")
          }
          injected += 1
          number += 1
        }
      }
    }
    #expect(injected > 5)
  }

  /// What is wrong with the files a fault leaves.
  private func problems(
    _ end: FaultStage.End, _ fault: Fault, _ call: String, _ course: Course,
    _ command: WritingCommand
  ) -> [String] {
    var problems: [String] = []
    let files = end.files.filter { !isInternal($0.key) }
    let old = course.old.filter { !isInternal($0.key) }
    let new = course.new.files.filter { !isInternal($0.key) }
    for path in Set(files.keys).union(old.keys).union(new.keys) {
      // A file with a new name may have its old bytes for a moment, which are whole.
      let isRenamed = old[path] == nil && old.values.contains(files[path] ?? [0])
      guard !path.hasSuffix("/"), files[path] != old[path], files[path] != new[path], !isRenamed
      else { continue }
      problems.append("\(path) is neither old nor new")
    }
    if case .error = fault {
      if !command.isInParts, files != old, files != new { problems.append("only a part is new") }
      if call != "unlinkat", end.files.keys.contains(where: { $0.contains(".wp-tmp-") }) {
        problems.append("a staged file is left")
      }
    }
    if end.status == course.new.status, files != new, course.new.status != .exited(1) {
      problems.append("success is told of what was not done")
    }
    switch (fault, end.status) {
    case (.kill, .killed(signal: 9)), (.kill, .exited(137)), (_, .exited(0...2)): break
    // A call that is failed is not made: a pipe to a child that is not closed is one that never ends.
    case (_, .outOfTime) where call == "close": break
    default: problems.append("the program ended with \(end.status)")
    }
    return problems
  }

  /// What is wrong with the result of the call that follows.
  private func problems(
    _ next: FaultStage.End, _ course: Course, _ command: WritingCommand
  ) -> [String] {
    func visible(_ end: FaultStage.End) -> FaultStage.End {
      FaultStage.End(
        status: end.status,
        files: end.files.filter { path, _ in
          !path.contains(".wp-tmp-") && !(command.hasLedger && path.hasPrefix(".git/wp"))
        })
    }
    let (next, new) = (visible(next), visible(course.new))
    if next == new || next == visible(course.again) { return [] }
    let files = next.files
    let wrong = Set(files.keys).union(new.files.keys).filter { files[$0] != new.files[$0] }
    return ["the next call ends with \(next.status), and other than new are \(wrong.sorted())"]
  }

  private func isInternal(_ path: String) -> Bool {
    path.contains(".wp-tmp-") || path.hasPrefix(".git/wp/") || path.hasPrefix(".git/config")
  }
}
