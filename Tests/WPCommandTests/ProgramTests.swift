import Synchronization
import Testing
import WPHost
import WPTestSupport

@testable import WPCommand

struct ProgramTests {
  private func run(
    _ words: [RawPath], _ change: (inout Host) -> Void = { _ in }
  ) -> (status: WPCommand.ExitStatus, output: String, error: String) {
    let console = CapturedConsole()
    var host = Host.memory(console: console.console())
    change(&host)
    let status = Program.run(arguments: words, host: host)
    return (status, console.text(.output), console.text(.error))
  }

  @Test(arguments: [
    (isTerminal: true, words: ["validate"]), (false, ["validate"]), (true, ["validate", "-q"]),
  ])
  func `who waits at a terminal is told how far it is, and nothing of it is left`(
    isTerminal: Bool, words: [String]
  ) {
    let console = CapturedConsole()
    let watched = Mutex<(@Sendable () -> Bool)?>(nil)
    let plan = ".engineering/artifacts/planning/2026-01-01-a"
    var host = Host.memory(
      files: ["\(plan)/START-HERE.md": "# A\n", "\(plan)/README.md": "# A\n"],
      console: console.console(isTerminal: isTerminal))
    host.watch = { tick in watched.withLock { $0 = tick } }
    let open = host.files.open
    host.files.open = { (path) throws(HostError) in
      _ = watched.withLock(\.self)?()
      return try open(path)
    }
    _ = Program.run(arguments: words.map { RawPath($0.utf8) }, host: host)
    let erase = "\r\u{1B}[K"
    let shown = console.text(.error)
    let isTold = isTerminal && words.count == 1
    #expect(shown.contains("\(erase)wp: checking plans, 0 of 1 ") == isTold)
    #expect(!isTold || shown.hasSuffix(erase))
    #expect(watched.withLock(\.self)?() != true, "it goes on when everything is over")
  }

  @Test func `a closed pipe is no failure and nothing is said about it`() {
    let console = CapturedConsole()
    let result = run([RawPath("help".utf8)]) { host in
      host.console = console.console()
      host.console.write = { (bytes, stream) throws(HostError) in
        if stream == .output { throw HostError("write", [], .brokenPipe) }
        try console.console().write(bytes, stream)
      }
    }
    #expect(result.status == .success)
    #expect(console.text(.error).isEmpty)
  }

  @Test func `output that cannot be written is a failure (F9)`() {
    let console = CapturedConsole()
    let result = run([RawPath("help".utf8)]) { host in
      host.console.write = { (bytes, stream) throws(HostError) in
        if stream == .output {
          throw HostError("write", RawPath("standard output".utf8), .noSpace)
        }
        try console.console().write(bytes, stream)
      }
    }
    #expect(result.status == .unable)
    let complaint = "wp: write standard output: no space left on the disk\n"
    #expect(console.text(.error).hasPrefix(complaint))
  }

  @Test(arguments: [[0x1B, 0x5B, 0x32, 0x4A], [0xFF], [0xC2, 0x9B], [0xE2, 0x80, 0xAE], [0x07]])
  func `what was typed cannot reach the terminal alive (F60)`(bytes: RawPath) {
    for words in [[bytes], [RawPath("--".utf8) + bytes], [RawPath("help".utf8), bytes]] {
      let result = run(words)
      #expect(result.status == .unable)
      #expect(result.error.unicodeScalars.allSatisfy { $0 == "\n" || !Self.isAlive($0) })
      let json = run(words + [RawPath("--json".utf8)])
      #expect(json.status == .unable && json.error.isEmpty)
      #expect(json.output.unicodeScalars.allSatisfy { $0 == "\n" || !Self.isAlive($0) })
    }
  }

  private static func isAlive(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
      || (0x202A...0x202E).contains(scalar.value)
  }

  @Test func `the clock of a command is the one that was set`() throws {
    let words = ["version", "--now", "2030-01-01T00:00:00Z"].map { RawPath($0.utf8) }
    #expect(run(words).status == .success)
    let wrong = run(["version", "--now", "soon"].map { RawPath($0.utf8) })
    #expect(wrong.status == .unable)
    #expect(wrong.error.hasPrefix("wp: 'soon' is not a time\nhint: "))
  }

  @Test(
    arguments: [
      (nil, "/repo"), ("sub", "/repo/sub"), ("/other", "/other"), ("sub/..", "/repo"),
    ] as [(String?, String)])
  func `paths start where the option says`(option: String?, directory: String) throws {
    let host = Host.memory(files: ["sub/x": "", "/other/x": ""])
    let words = option.map { ["-C", $0] } ?? []
    let invocation = Invocation(
      arguments: try Arguments(words.map { RawPath($0.utf8) }, options: Option.global), host: host,
      table: .standard)
    #expect(try invocation.directory() == RawPath(directory.utf8))
  }

  @Test(arguments: [("absent", HostError.Reason.notFound), ("file", .notDirectory)])
  func `a start that is no folder is an error`(option: String, reason: HostError.Reason) throws {
    let host = Host.memory(files: ["file": ""])
    let words = ["-C", option].map { RawPath($0.utf8) }
    let invocation = Invocation(
      arguments: try Arguments(words, options: Option.global), host: host,
      table: .standard)
    #expect(throws: HostError("change to", RawPath(option.utf8), reason)) {
      try invocation.directory()
    }
  }
}
