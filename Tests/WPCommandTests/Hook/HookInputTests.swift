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
    let console = CapturedConsole()
    var host = Host.memory(files: ["/repo/.engineering/artifacts/planning/x": ""])
    for input in inputs {
      let bytes = ContiguousArray(input.utf8)
      for end in 0..<bytes.count {
        let part = ContiguousArray(bytes[..<end])
        host.console = Console(
          write: { (bytes, stream) throws(HostError) in
            try console.console().write(bytes, stream)
          }, readInput: { () throws(HostError) in part }, isTerminal: { _ in false },
          columns: { nil }, listens: { _ in false })
        let status = Program.run(
          arguments: ["hook", "pre-tool-use"].map { RawPath($0.utf8) }, host: host)
        guard status == .success, console.text(.output).isEmpty else {
          Issue.record("\(String(decoding: part, as: UTF8.self))")
          return
        }
      }
    }
    #expect(console.text(.error).hasPrefix("wp: what the agent says is not JSON: "))
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
}
