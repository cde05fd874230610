import WPHost
import WPSyntax

/// Counts the instructions of a program, which noise does not touch.
struct Instructions {
  private let valgrind: String

  /// Nil where valgrind is not installed.
  init?() {
    guard let valgrind = Machine.find("valgrind") else { return nil }
    self.valgrind = valgrind
  }

  /// The instructions of one run on one thread; nil where valgrind cannot tell.
  func count(_ program: Program) -> Int? {
    let words = [valgrind, "--tool=callgrind", "--callgrind-out-file=/dev/null"] + program.words
    var request = Processes.Request(
      words, directory: program.directory.map { RawPath($0.utf8) })
    if let input = program.input {
      guard let bytes = try? Files.live().read(RawPath(input.utf8)) else { return nil }
      request.input = bytes
    }
    request.environment = ["SWIFT_DETERMINISTIC_HASHING": "1", "WP_THREADS": "1"]
    guard let outcome = try? Processes.live.run(request) else { return nil }
    let report = String(decoding: outcome.errors, as: UTF8.self)
    let line = report.split(separator: "\n").last { $0.holds("Collected :") }
    return line.flatMap { $0.split(separator: " ").last }.flatMap { Int($0) }
  }
}
