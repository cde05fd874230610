import Synchronization
import Testing
import WPHost
import WPTestSupport

@testable import WPCommand

struct LogFollowingTests {
  private static let root = RawPath("/repo".utf8)

  /// Whether it succeeds.
  private func run(_ words: String..., disk: MemoryDisk, console: Console) -> Bool {
    Program.run(
      arguments: words.map { RawPath($0.utf8) },
      host: .memory(disk: disk, console: console, workingDirectory: LogFollowingTests.root))
      == .success
  }

  @Test func `what happens while somebody listens is shown, each event once`() {
    let disk = MemoryDisk([LogFollowingTests.root: .folder])
    let seen = CapturedConsole()
    let silent = CapturedConsole()
    let rounds = Mutex(0)
    let status = run(
      "log", "--follow", disk: disk,
      console: seen.console(listens: {
        let round = rounds.withLock { round in
          round += 1
          return round
        }
        // More events in one round than a snapshot keeps, then a round without any.
        let count = [1: 1, 2: 80][round] ?? 0
        for index in 0..<count {
          let path = "src/file-\(round)-\(index)"
          _ = run(
            "reserve", path, "--as", "ana", "--session", "s", disk: disk,
            console: silent.console())
        }
        return round < 4
      }))
    let lines = seen.text(.output).split(separator: "\n")
    #expect(status)
    #expect(lines.count == 81)
    for (index, line) in lines.enumerated() {
      let words = line.split(separator: " ")
      #expect(words.first.map(String.init) == "\(index + 1)")
      #expect(words.last == (index == 0 ? "src/file-1-0" : "src/file-2-\(index - 1)"))
    }
    #expect(silent.text(.error).isEmpty)
  }

  @Test func `a reader who has gone ends it quietly`() {
    let disk = MemoryDisk([LogFollowingTests.root: .folder])
    let silent = CapturedConsole()
    _ = run("reserve", "a", "--as", "ana", "--session", "s", disk: disk, console: silent.console())
    let errors = Mutex("")
    var console = CapturedConsole().console(listens: { true })
    console.write = { (bytes, stream) throws(HostError) in
      if stream == .error { errors.withLock { $0 += String(decoding: bytes, as: UTF8.self) } }
      throw HostError("write", RawPath("standard output".utf8), .brokenPipe)
    }
    #expect(run("log", "--follow", disk: disk, console: console))
    #expect(errors.withLock { $0 }.isEmpty)
  }
}
