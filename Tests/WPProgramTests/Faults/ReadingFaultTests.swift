import Testing
import WPHost

/// Every reading call of commands that look at plans fails once, as it does on a machine that has no more of something.
struct ReadingFaultTests {
  /// What a machine says that cannot go on, which tells nothing of the documents.
  private static let faults = [
    ("openat", "EMFILE"), ("read", "EIO"), ("getdents64", "EIO"), ("newfstatat", "ENOMEM"),
    ("pipe", "ENFILE"), ("pipe2", "ENFILE"),
  ]

  @Test(
    .enabled(if: Fault.canBeInjected, "strace is missing here, or may not trace"),
    arguments: [
      "validate", "validate cache", "status", "plan list", "plan show cache/1", "next --why",
      "claim --next --dry-run", "claim cache/1 --dry-run", "brief cache/2", "partition", "overlap",
      "schedule", "item list", "item show 01a", "graph", "timeline", "handoff cache/1",
      "scope cache/1 --changed src/a/x", "plan refresh --dry-run", "plan close --dry-run",
      "fmt --dry-run",
    ])
  func `what the machine fails at is never taken for what the plans say (F12)`(
    call: String
  ) throws {
    let stage = try FaultStage(call, in: WritingCommand.plan + ReadingFaultTests.item)
    let started = try stage.callsOfStart()
    let whole = try stage.answer()
    var injected = 0
    for (name, error) in ReadingFaultTests.faults {
      var number = started[name, default: 0] + 1
      while let answer = try stage.answer(.error(error), name, at: number) {
        let isRefusal = answer.status == .exited(2) && answer.output.isEmpty
        #expect(
          isRefusal || answer == whole,
          "\(error) at \(name) \(number): \(answer.status) \(answer.output)")
        injected += 1
        number += 1
      }
    }
    #expect(injected > 5)
  }

  private static let item = """
    mkdir -p src/a; echo > src/a/x
    $wp item new cache/1 'A part' --allow 'src/a/x' > /dev/null
    WP_SESSION=other $wp --as bo claim cache/2 --ahead > /dev/null 2>&1

    """
}
