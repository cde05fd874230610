/// The definition of an argument that is not an option.
package struct Operand: Sendable, Equatable {
  /// How many words it takes.
  package enum Count: Sendable {
    case one, optional, oneOrMore, any
    /// The words of another command, behind `--`.
    case command
  }

  /// The word it goes by in the help: `PATH`.
  package let name: String
  /// How often it may stand.
  package let count: Count
  /// The words it may be; empty where any will do.
  package let choices: [String]
  /// What it is, as a phrase without a full stop.
  package let summary: String

  package init(
    _ name: String, _ count: Count = .one, choices: [String] = [], _ summary: String
  ) {
    self.name = name
    self.count = count
    self.choices = choices
    self.summary = summary
  }

  /// The word as a usage line shows it.
  package var spelling: String {
    switch count {
    case .one: name
    case .optional: "[\(name)]"
    case .oneOrMore: "\(name)…"
    case .any: "[\(name)…]"
    case .command: "-- \(name)…"
    }
  }

  /// Whether the command cannot do without it.
  var isRequired: Bool { count == .one || count == .oneOrMore || count == .command }
  /// Whether it may take more than one word.
  var repeats: Bool { count == .oneOrMore || count == .any || count == .command }
}
