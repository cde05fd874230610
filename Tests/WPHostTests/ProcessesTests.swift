import Testing
import WPHost
import WPTestSupport

struct ProcessesTests {
  /// As the program does; a child that does not read would end the tests otherwise.
  init() { Host.prepareProcess() }

  private func run(
    _ words: [String], _ change: (inout Processes.Request) -> Void = { _ in }
  ) throws(HostError) -> Processes.Outcome {
    var request = Processes.Request(words)
    change(&request)
    return try Processes.live.run(request)
  }

  @Test(arguments: [0, 1, 7, 255])
  func `a status is a result`(status: Int32) throws {
    #expect(try run(["sh", "-c", "exit \(status)"]).ending == .exited(status))
  }

  @Test func `both streams are kept apart`() throws {
    let outcome = try run(["sh", "-c", "echo out; echo err >&2"])
    #expect(outcome.output.elementsEqual("out\n".utf8))
    #expect(outcome.errors.elementsEqual("err\n".utf8))
  }

  @Test func `words reach the program as they are`() throws {
    let outcome = try run(["printf", "%s|", "$HOME", "a b", "*", ";", "`x`"])
    #expect(outcome.output.elementsEqual("$HOME|a b|*|;|`x`|".utf8))
  }

  @Test func `a child that speaks while it is fed does not block`() throws {
    let input = ContiguousArray<UInt8>(repeating: 0x61, count: 3_000_000)
    let outcome = try run(["tee", "/dev/stderr"]) { $0.input = input }
    #expect(outcome.output == input)
    #expect(outcome.errors == input)
  }

  @Test func `a child that does not read is left alone`() throws {
    let input = ContiguousArray<UInt8>(repeating: 0x61, count: 3_000_000)
    #expect(try run(["true"]) { $0.input = input }.succeeded)
  }

  @Test func `a child that takes too long is killed with all it started`() throws {
    let outcome = try run(["sh", "-c", "sleep 1000 & sleep 1000"]) { $0.milliseconds = 20 }
    #expect(outcome.ending == .outOfTime)
  }

  @Test func `a child that closed its streams is killed too when the time is over`() throws {
    let outcome = try run(["sh", "-c", "exec >&- 2>&-; sleep 1000"]) { $0.milliseconds = 20 }
    #expect(outcome.ending == .outOfTime)
  }

  @Test func `a child that says too much is killed`() throws {
    #expect(try run(["yes"]) { $0.outputLimit = 100_000 }.ending == .tooLoud)
  }

  @Test func `a signal is told`() throws {
    #expect(try run(["sh", "-c", "kill -KILL $$"]).ending == .killed(signal: 9))
  }

  @Test func `a child does not ignore what this process ignores`() throws {
    #expect(try run(["sh", "-c", "kill -PIPE $$"]).ending == .killed(signal: 13))
  }

  @Test func `folder and variables can be changed for the child`() throws {
    let outcome = try run(["sh", "-c", "pwd; echo $WP_A-${HOME-gone}"]) {
      $0.directory = RawPath("/".utf8)
      $0.environment = ["WP_A": "1 2", "HOME": nil]
    }
    #expect(String(decoding: outcome.output, as: UTF8.self) == "/\n1 2-gone\n")
  }

  @Test(arguments: [["/nonexistent/program"], ["wp-no-such-program"], [""], []])
  func `a program that is not there is an error`(words: [String]) {
    #expect(throws: HostError.self) { try run(words) }
  }

  @Test func `many children at once do not disturb each other`() {
    let outcomes = concurrentMap(count: 40, threads: 8) { number in
      try? Processes.live.run(
        Processes.Request(["cat"].map { RawPath($0.utf8) }, input: RawPath("\(number)".utf8)))
    }
    #expect(
      outcomes.map { $0.map { String(decoding: $0.output, as: UTF8.self) } }
        == (0..<40).map { "\($0)" })
  }
}
