import Testing
import WPCore
import WPHost
import WPSyntax
import WPTestSupport

@testable import WPCommand

struct IdentityTests {
  private static let root = RawPath("/repo".utf8)
  private static let asking = [
    "git", "-c", "core.fsmonitor=false", "config", "--get", "user.name",
  ]

  private func identity(
    _ words: [String], _ environment: [String: String], git name: String? = nil
  ) throws -> Identity {
    var programs: [[String]: Processes.Outcome] = [:]
    if let name {
      programs[Self.asking] = Processes.Outcome(ending: .exited(0), output: Bytes(name + "\n"))
    }
    let host = Host.memory(
      files: ["/repo/x": ""], environment: environment, programs: programs)
    let invocation = Invocation(
      arguments: try Arguments(words.map { RawPath($0.utf8) }, options: Option.global),
      host: host, table: .standard)
    return try Identity.find(invocation, root: Self.root)
  }

  @Test(
    arguments: [
      (["--as", "bo"], ["WP_AGENT": "ana"], "Carl", "bo"),
      ([], ["WP_AGENT": "ana"], "Carl", "ana"),
      ([], [:], "Ana María O'Neill", "ana-mar-a-o-neill"),
    ] as [([String], [String: String], String, String)])
  func `who runs a command is what was named, else who git knows`(
    words: [String], environment: [String: String], git: String, agent: String
  ) throws {
    #expect(try identity(words, environment, git: git).claimer.agent.text == agent)
  }

  @Test func `where nobody says who it is, the command is refused`() throws {
    for name in [nil, "", "???"] {
      let error = #expect(throws: Failure.self) { try identity([], [:], git: name) }
      #expect(error?.code == "no_agent")
    }
  }

  @Test(arguments: ["Ana", "a b", "-a", "../a", "é", String(repeating: "a", count: 65)])
  func `a handle is taken as it is or not at all (F52)`(handle: String) throws {
    let error = #expect(throws: UsageError.self) { try identity(["--as=\(handle)"], [:]) }
    #expect(error?.message == "'\(handle)' is no handle")
  }

  @Test(
    arguments: [
      (
        ["--session", "one"], ["WP_SESSION": "two", "CLAUDE_CODE_SESSION_ID": "three"], "one",
        "claude_code"
      ),
      ([], ["WP_SESSION": "two", "CLAUDE_CODE_SESSION_ID": "three"], "two", "claude_code"),
      ([], ["CLAUDE_CODE_SESSION_ID": "three"], "three", "claude_code"),
      ([], ["CODEX_THREAD_ID": "four"], "four", "codex"),
      ([], ["WP_SESSION": "two"], "two", nil),
      ([], [:], "terminal-4711-4fd8095b1a35", nil),
    ] as [([String], [String: String], String, String?)])
  func `a session is what was named, else the conversation, else the terminal`(
    words: [String], environment: [String: String], session: String, tool: String?
  ) throws {
    let identity = try identity(words + ["--as", "ana"], environment)
    #expect(identity.claimer.session.text == session)
    #expect(identity.tool == tool)
    #expect(identity.claimer.host == "a-machine")
    #expect(identity.claimer.workTree == "/repo")
  }

  @Test func `a terminal whose number is given again is another session (F31)`() throws {
    var host = Host.memory()
    let invocation = { host in
      Invocation(
        arguments: try Arguments([], options: Option.global), host: host, table: .standard)
    }
    let first = try Identity.session(invocation(host))
    host.machine.terminal = { TerminalSession(leader: 4_711, started: 2) }
    let second = try Identity.session(invocation(host))
    host.machine.name = { "another-machine" }
    let third = try Identity.session(invocation(host))
    #expect(Set([first, second, third]).count == 3)
  }

  @Test(arguments: ["a\nb", String(repeating: "a", count: 513)])
  func `a session with a name that could not be shown is refused (F52)`(name: String) throws {
    #expect(throws: UsageError.self) {
      try identity(["--as", "ana"], ["WP_SESSION": name])
    }
  }

  @Test func `a moment has the time of both clocks, or one that was given`() {
    let clock = Clock.fixed
    #expect(
      Moment(clock)
        == Moment(
          wall: 1_767_605_400_000, boot: Moment.Boot(id: "a-boot", milliseconds: 60_000)))
    let given = clock.given(UnixTime(seconds: -1, nanoseconds: 500_000_000))
    #expect(Moment(given) == Moment(given: -500))
    #expect(Moment(clock.given(UnixTime(seconds: .max))) == Moment(given: .max))
    #expect(Moment(clock.given(UnixTime(seconds: .min))) == Moment(given: .min))
  }
}
