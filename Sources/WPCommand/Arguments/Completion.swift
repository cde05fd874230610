/// A shell that can complete the commands of this program.
enum Shell: String, Sendable, CaseIterable {
  case bash, zsh, fish

  /// The script that teaches it.
  func script(for table: CommandTable) -> String {
    let contexts = CompletionContext.all(table)
    return switch self {
    case .bash: BashCompletion.script(contexts)
    case .zsh: ZshCompletion.script(contexts)
    case .fish: FishCompletion.script(contexts)
    }
  }
}

/// What may come behind the words of a command; the scripts say it in the language of their shell.
struct CompletionContext {
  /// A word that may come, and what it stands for.
  struct Candidate {
    let word: String
    let summary: String
  }

  /// The words typed so far: none, a noun, or the name of a command.
  let typed: String
  /// Words that may come next; none where a path may.
  let words: [Candidate]
  /// The options of the command beside the global ones.
  let options: [Option]

  /// One context for the start, one for every noun and one for every command.
  static func all(_ table: CommandTable) -> [CompletionContext] {
    let commands = table.commands
    var nouns: [String] = []
    var starts: [Candidate] = []
    for command in commands {
      let words = command.name.split(separator: " ").map(String.init)
      guard words.count > 1 else {
        starts.append(Candidate(word: command.name, summary: command.summary))
        continue
      }
      if !nouns.contains(words[0]) {
        nouns.append(words[0])
        if table.command(words[0]) == nil {
          starts.append(Candidate(word: words[0], summary: "commands about: \(words[0])"))
        }
      }
    }
    var contexts = [CompletionContext(typed: "", words: starts, options: [])]
    for noun in nouns where table.command(noun) == nil {
      contexts.append(CompletionContext(typed: noun, words: verbs(noun, table), options: []))
    }
    for command in commands {
      let choices = command.operands.flatMap { operand in
        operand.choices.map { Candidate(word: $0, summary: operand.name.lowercased()) }
      }
      contexts.append(
        CompletionContext(
          typed: command.name,
          words: command.name == "help" ? starts : verbs(command.name, table) + choices,
          options: command.options))
    }
    return contexts
  }

  private static func verbs(_ noun: String, _ table: CommandTable) -> [Candidate] {
    table.verbs(of: noun).map {
      Candidate(word: String($0.name.dropFirst(noun.count + 1)), summary: $0.summary)
    }
  }

  /// Every option that takes a value, each once.
  static func valued(_ contexts: [CompletionContext]) -> [Option] {
    var options: [Option] = []
    for option in Option.global + contexts.flatMap(\.options)
    where option.value.isRequired && !options.contains(where: { $0.name == option.name }) {
      options.append(option)
    }
    return options
  }
}

extension Option {
  /// The forms of the option: `-q`, `--quiet`.
  var forms: [String] { (letter.map { ["-\($0)"] } ?? []) + (isLong ? ["--\(name)"] : []) }
}
