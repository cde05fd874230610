import WPHost

extension Command {
  /// Every command, by name.
  package static let all: [Command] = [
    .completions,
    .help,
    .validate,
    .version,
  ]

  /// The command of a name.
  package static func named(_ name: String) -> Command? { all.first { $0.name == name } }

  /// The commands that begin with a noun.
  package static func verbs(of noun: String) -> [Command] {
    all.filter { $0.name.hasPrefix(noun + " ") }
  }

  /// The words a command line may begin with, each once.
  package static var firstWords: [String] {
    var words: [String] = []
    for command in all {
      let word = String(command.name.prefix { $0 != " " })
      if words.last != word { words.append(word) }
    }
    return words
  }
}
