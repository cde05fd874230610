import WPHost
import WPTestSupport

/// The program as it was built beside the tests.
enum BuiltProgram {
  static let path: RawPath = {
    // The tests are a program too, built into the same folder.
    let tests = try? Files.live().resolve(RawPath("/proc/self/exe".utf8))
    let beside = tests?.folder.joined(RawPath("wp".utf8))
    guard let beside, (try? Files.live().kind(beside)) == .file else {
      return Checkout.path(".build/debug/wp")
    }
    return beside
  }()

  /// Runs it with words.
  static func run(_ words: [RawPath]) throws(HostError) -> Processes.Outcome {
    try Processes.live.run(.init([path] + words))
  }

  /// Runs a line of shell in which `$wp` is the program.
  static func shell(_ line: String) throws(HostError) -> Processes.Outcome {
    let wp = String(decoding: path, as: UTF8.self)
    let words = ["bash", "-c", "set -o pipefail; wp=$1; \(line)", "bash", wp]
    return try Processes.live.run(.init(words))
  }
}
