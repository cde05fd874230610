import Testing
import WPCore
import WPHost
import WPSyntax
import WPTestSupport

@testable import WPCommand

/// A claim that has to wait for the lock.
struct WaitingClaimTests {
  private static let plan = "/repo/.engineering/artifacts/planning/2026-01-05-p"

  private static let host = Host.memory(
    files: [
      "\(plan)/01-a-plan.md": "---\nstatus: open\nfiles: [src/a/**]\n---\n# A\n",
      "\(plan)/02-b-plan.md": "---\nstatus: open\nfiles: [src/b/**]\n---\n# B\n",
    ])

  private func claim(_ package: String, by agent: String, _ host: Host) -> (
    status: WPCommand.ExitStatus, words: String
  ) {
    let console = CapturedConsole()
    var host = host
    host.console = console.console()
    // Nobody has the secret of another.
    let secret = UInt64(agent.utf8.reduce(0) { $0 * 256 + Int($1) })
    host.machine.random = { secret }
    let words = ["claim", package, "--as", agent, "--session", "session-\(agent)"]
    let status = Program.run(arguments: words.map { RawPath($0.utf8) }, host: host)
    return (status, console.text(.error))
  }

  @Test func `whoever waits for what somebody else got meanwhile is told so without the lock`() {
    var slow = Self.host
    let lock = slow.files.lock
    slow.files.lock = { (file, root, patience) throws(HostError) in
      guard file.lastComponent == RawPath("lock".utf8) else {
        return try lock(file, root, patience)
      }
      #expect(!patience.isOver())
      #expect(claim("02", by: "cy", Self.host).status == .success)
      #expect(!patience.isOver())
      #expect(claim("01", by: "bo", Self.host).status == .success)
      #expect(patience.isOver())
      throw HostError("lock", file, .locked(by: nil))
    }
    let (status, words) = claim("01", by: "ana", slow)
    #expect(status == .held)
    #expect(words.contains("2026-01-05-p/01-a is held by bo"))
  }
}
