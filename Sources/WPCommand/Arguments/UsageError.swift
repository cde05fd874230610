import WPHost

/// The command line is wrong: in what, and what was probably meant.
package struct UsageError: Error, Sendable, Equatable {
  /// One line, without the name of the program.
  package let message: String
  /// What to do instead, as one line.
  package let hint: String?
  /// The usual call of the command that was meant.
  package var usage: String?

  package init(_ message: String, hint: String? = nil, usage: String? = nil) {
    self.message = message
    self.hint = hint
    self.usage = usage
  }

  /// A word that is not one of those that fit here.
  static func unknown(
    _ what: String, _ word: RawPath, among candidates: [String], listing: Bool = false
  ) -> UsageError {
    let text = String(decoding: word, as: UTF8.self)
    var hints: [String] = []
    if let nearest = Suggestion.nearest(to: text, among: candidates) {
      hints.append("did you mean '\(nearest)'?")
    }
    if listing { hints.append("one of: " + candidates.joined(separator: ", ")) }
    return UsageError(
      "unknown \(what) '\(Shown.path(word))'",
      hint: hints.isEmpty ? nil : hints.joined(separator: " "))
  }
}
