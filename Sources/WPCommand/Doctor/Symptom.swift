import WPSyntax

/// What was found at one place that may go wrong.
struct Symptom: Sendable, Equatable {
  /// What was looked at: `ledger`, `hooks`.
  let subject: String
  let condition: Condition
  /// One line.
  let text: String
  /// What a person can do.
  let hint: String?

  /// How it is.
  enum Condition: String, Sendable {
    case well
    /// It was wrong, and is no more.
    case mended
    case wrong
    /// Nobody could look, or there is nothing to look at.
    case skipped
  }

  init(_ subject: String, _ condition: Condition, _ text: String, hint: String? = nil) {
    self.subject = subject
    self.condition = condition
    self.text = text
    self.hint = hint
  }

  /// What a refusal to look, or to mend, means.
  init(_ subject: String, _ failure: Failure) {
    self.init(subject, .wrong, failure.message, hint: failure.hint)
  }

  /// Writes the members of an entry of a JSON list.
  func write(to json: inout JSONWriter) {
    json.member("subject", subject)
    json.member("condition", condition.rawValue)
    json.member("message", text)
    json.member("hint", ifPresent: hint)
  }
}
