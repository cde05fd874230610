/// The definition of one option: parsing, help and completion read it.
package struct Option: Sendable, Equatable {
  /// What stands behind an option.
  package enum Value: Sendable, Equatable {
    case none
    /// Any text; the word names it in the help.
    case text(String)
    /// A path, which may be any bytes.
    case path(String)
    /// One of a few words.
    case choice(String, [String])
    /// A path that may be left out; a word behind the option is one where it ends so.
    case optionalPath(String, suffix: String)

    /// Whether a word has to follow.
    var isRequired: Bool {
      switch self {
      case .none, .optionalPath: false
      case .text, .path, .choice: true
      }
    }
  }

  /// Without dashes; a name of one letter has no long form.
  package let name: String
  /// The letter of the short form.
  package let letter: Character?
  /// What stands behind it.
  package let value: Value
  /// What it does, as a phrase without a full stop.
  package let summary: String

  package init(
    _ name: String, _ summary: String, letter: Character? = nil, takes value: Value = .none
  ) {
    self.name = name
    self.letter = name.utf8.count == 1 ? name.first : letter
    self.value = value
    self.summary = summary
  }

  /// Whether it has a form with two dashes.
  package var isLong: Bool { name.utf8.count > 1 }

  /// The form messages use: `--json`, `-C`.
  package var spelling: String { isLong ? "--\(name)" : "-\(name)" }

  /// The word its value goes by; nil for a flag.
  package var placeholder: String? {
    switch value {
    case .none: nil
    case .text(let word), .path(let word), .choice(let word, _): word
    case .optionalPath(let word, _): "[\(word)]"
    }
  }

  /// The words its value may be; empty where any will do.
  package var choices: [String] {
    if case .choice(_, let choices) = value { choices } else { [] }
  }
}

extension Option {
  static let directory = Option("C", "run as if started in DIR", takes: .path("DIR"))
  static let json = Option("json", "print one JSON document")
  static let quiet = Option("quiet", "print the answer only", letter: "q")
  static let colour = Option(
    "color", "use colours", takes: .choice("WHEN", ["auto", "always", "never"]))
  static let now = Option("now", "take TIME (RFC 3339) for the present", takes: .text("TIME"))
  static let handle = Option("as", "act as this agent or person", takes: .text("HANDLE"))
  static let session = Option("session", "act in this session", takes: .text("ID"))
  static let help = Option("help", "print help", letter: "h")
  static let version = Option("version", "print the version", letter: "V")

  /// For commands that change files.
  static let dryRun = Option(
    "dry-run", "print the changes as a diff and make none", letter: "n")

  /// The options every command takes.
  package static let global: [Option] = [
    .directory, .json, .quiet, .colour, .now, .handle, .session, .help, .version,
  ]
}
