import WPSyntax

extension Command {
  /// Says which program this is.
  static let version = Command(
    "version", .program, summary: "print the version",
    examples: [
      Example("wp version", "prints one line: wp and the number"),
      Example("wp version --json", "prints the number for a program"),
    ],
    run: { VersionAnswer.make($0) })
}

/// What `wp version` and `wp --version` say.
enum VersionAnswer {
  /// Answers with a line, or with a document.
  static func make(_ invocation: Invocation) -> Answer {
    guard invocation.wantsJSON else { return Answer("wp " + Program.version + "\n") }
    return Answer(json: "wp.version/1") { $0.member("version", Program.version) }
  }
}
