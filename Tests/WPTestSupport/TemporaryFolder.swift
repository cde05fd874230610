package import WPHost

/// A real folder that is gone when nobody holds it any more.
package final class TemporaryFolder: Sendable {
  /// Absolute, without links.
  package let path: RawPath

  package init() throws {
    let made = try Processes.live.run(.init(["mktemp", "-d"]))
    path = try Files.live().resolve(RawPath(made.output.dropLast()))
  }

  deinit { _ = try? Processes.live.run(.init([RawPath("rm".utf8), RawPath("-rf".utf8), path])) }

  /// The path of a name in it.
  package func path(_ name: String) -> RawPath { path.joined(RawPath(name.utf8)) }

  /// Writes a file, with the folders above it.
  package func write(_ text: String, to name: String) throws {
    try run("mkdir", "-p", String(decoding: path(name).folder, as: UTF8.self))
    try Files.live().write(ContiguousArray(text.utf8), to: path(name))
  }

  /// Runs a program in it, which must succeed, and gives what it says.
  @discardableResult
  package func run(_ words: String...) throws -> String {
    let outcome = try Processes.live.run(.init(words, directory: path))
    guard outcome.succeeded else { throw UnexpectedOutcome(words: words, outcome: outcome) }
    return String(decoding: outcome.output, as: UTF8.self)
  }

  /// The names in it, as `ls` would sort them by bytes; staged files included.
  package func names() throws -> [String] {
    try run("find", ".", "-mindepth", "1", "-printf", "%P\\n").split(separator: "\n")
      .map(String.init).sorted()
  }
}

/// A program that a test relies on did not do its work.
package struct UnexpectedOutcome: Error {
  /// The program and its words.
  package let words: [String]
  /// What became of it.
  package let outcome: Processes.Outcome

  package init(words: [String], outcome: Processes.Outcome) {
    self.words = words
    self.outcome = outcome
  }
}
