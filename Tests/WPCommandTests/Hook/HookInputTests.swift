import Testing
import WPHost
import WPTestSupport

@testable import WPCommand

/// What agents hand over, spoilt in every way: there is an answer, and nobody is kept from working by accident.
struct HookInputTests {
  private static let agents = ["claude", "codex", "cursor"].map { "Fixtures/hooks/\($0).txt" }

  private static func transcripts() throws -> [Transcript] {
    try Transcript.below("Fixtures/hooks").filter { agents.contains($0.file) }
  }

  @Test(arguments: try transcripts())
  func `input that is cut at any byte is let pass with a word beside it`(
    transcript: Transcript
  ) throws {
    let inputs = Set(try transcript.said().filter { !$0.input.isEmpty }.map(\.input))
    #expect(inputs.count > 10)
    var host = Host.memory(files: ["/repo/.engineering/artifacts/planning/x": ""])
    let arguments = try Arguments([RawPath("pre-tool-use".utf8)], options: [])
    for input in inputs {
      let bytes = ContiguousArray(input.utf8)
      for end in 0..<bytes.count {
        let part = ContiguousArray(bytes[..<end])
        host.console.readInput = { () throws(HostError) in part }
        let answer = try Command.hook.run(
          Invocation(arguments: arguments, host: host, table: .standard))
        let isRight =
          answer.status == .success && answer.output.isEmpty
          && answer.notes.starts(with: "wp: what the agent says is not JSON: ".utf8)
        guard isRight else {
          Issue.record("\(String(decoding: part, as: UTF8.self))")
          return
        }
      }
    }
  }

  @Test(arguments: try transcripts())
  func `fields that nobody knows change nothing`(transcript: Transcript) throws {
    let plain = try transcript.said().map(\.lines)
    let more = try transcript.said { input in
      input.hasPrefix("{")
        ? "{\"zz_new\": {\"deep\": [1, null, \"x\"]}," + input.dropFirst() : input
    }
    #expect(more.map(\.lines) == plain)
  }

  @Test func `a file of many megabytes is written like any other`() throws {
    let console = CapturedConsole()
    let content = String(repeating: "line \\u00e9 \\\"x\\\"\\n", count: 400_000)
    let input =
      #"{"session_id":"s","cwd":"/repo","tool_name":"Write","tool_input":{"file_path":"a.ts","content":"\#(content)"}}"#
    var host = Host.memory(
      files: ["/repo/.engineering/artifacts/planning/x": ""], environment: ["WP_AGENT": "ana"])
    host.console = console.console(input: input)
    let words = ["hook", "pre-tool-use"].map { RawPath($0.utf8) }
    #expect(Program.run(arguments: words, host: host) == .success)
    #expect(console.text(.output).isEmpty)
    #expect(console.text(.error).isEmpty)
  }

  @Test(arguments: [
    (200, ""), (201, "wp: 201 files are more than one call can have; nothing was reserved\n"),
  ])
  func `one call does not fill the ledger`(count: Int, said: String) throws {
    let console = CapturedConsole()
    let patch = (0..<count).map { "*** Delete File: f\($0)\\n" }.joined()
    let disk = MemoryDisk([
      RawPath("/repo/.engineering/artifacts/planning/x".utf8): .file([])
    ])
    var host = Host.memory(
      disk: disk, environment: ["WP_AGENT": "ana"], workingDirectory: RawPath("/repo".utf8))
    host.console = console.console(
      input:
        #"{"session_id":"s","cwd":"/repo","tool_name":"apply_patch","tool_input":{"command":"*** Begin Patch\n\#(patch)*** End Patch"}}"#
    )
    let words = ["hook", "pre-tool-use"].map { RawPath($0.utf8) }
    #expect(Program.run(arguments: words, host: host) == .success)
    #expect(console.text(.output).isEmpty)
    #expect(console.text(.error) == said)
    let isStored = disk.bytes(RawPath("/repo/.engineering/.wp/ledger.json".utf8)) != nil
    #expect(isStored == said.isEmpty)
  }

  @Test func `a lock that somebody holds keeps nobody waiting: the answer is what can be read`()
    throws
  {
    let console = CapturedConsole()
    let disk = MemoryDisk([
      RawPath("/repo/.engineering/artifacts/planning/x".utf8): .file([])
    ])
    var host = Host.memory(
      disk: disk, environment: ["WP_AGENT": "ana"], workingDirectory: RawPath("/repo".utf8))
    let lock = try host.files.lock(
      RawPath(".engineering/.wp/lock".utf8), RawPath("/repo".utf8), 0)
    host.console = console.console(
      input:
        #"{"session_id":"s","cwd":"/repo","tool_name":"Write","tool_input":{"file_path":"a","content":""}}"#
    )
    let words = ["hook", "pre-tool-use"].map { RawPath($0.utf8) }
    #expect(Program.run(arguments: words, host: host) == .success)
    #expect(console.text(.output).isEmpty)
    #expect(console.text(.error).contains("nothing was reserved"))
    lock.release()
  }

  @Test(arguments: [true, false])
  func `where the disk takes two spellings for one file, so does the guard (F62)`(
    folds: Bool
  ) throws {
    let console = CapturedConsole()
    var host = Host.memory(
      files: [
        "/repo/.engineering/artifacts/planning/x": "", "/repo/Src/Main.c": "",
        "/repo/Src/Other.c": "",
      ], environment: ["WP_AGENT": "ana"])
    if folds {
      let kind = host.files.kind
      let spellings = [
        "/repo/.ENGINEERING": "/repo/.engineering", "/repo/src/MAIN.c": "/repo/Src/Main.c",
        "/repo/src": "/repo/Src",
      ]
      host.files.kind = { (path) throws(HostError) in
        let text = String(decoding: path, as: UTF8.self)
        return try kind(RawPath((spellings[text] ?? text).utf8))
      }
      let resolve = host.files.resolve
      // As on a disk that folds: what is typed is found, and stays as it was typed.
      host.files.resolve = { (path) throws(HostError) in
        spellings[String(decoding: path, as: UTF8.self)] == nil ? try resolve(path) : path
      }
    }
    for (session, path) in [("one", "Src/Main.c"), ("two", "src/MAIN.c")] {
      host.console = console.console(
        input:
          #"{"session_id":"\#(session)","cwd":"/repo","tool_name":"Write","tool_input":{"file_path":"/repo/\#(path)","content":""}}"#
      )
      let words = ["hook", "pre-tool-use"].map { RawPath($0.utf8) }
      #expect(Program.run(arguments: words, host: host) == .success)
    }
    #expect(console.text(.output).contains("Src/Main.c is reserved") == folds)
    #expect(console.text(.error).isEmpty)
  }
}
