import WPSyntax

/// The completion script for fish.
enum FishCompletion {
  /// Writes the script for some contexts, the start first.
  static func script(_ contexts: [CompletionContext]) -> String {
    var lines = [
      "# Completion of wp for fish, made by `wp completions fish`.",
      "function __wp_at",
      "    set -l words",
      "    set -l skip 0",
      "    for word in (commandline -opc)[2..]",
      "        if test $skip = 1",
      "            set skip 0",
      "            continue",
      "        end",
      "        switch $word",
      "            case \(CompletionContext.valued(contexts).flatMap(\.forms).joined(separator: " "))",
      "                set skip 1",
      "            case '-*'",
      "            case '*'",
      "                set -a words $word",
      "        end",
      "    end",
      "    test \"$words\" = \"$argv\"; or string match -q -- \"$argv *\" \"$words\"",
      "end",
    ]
    lines += Option.global.map { "complete -c wp" + flags($0) }
    for context in contexts {
      let condition = " -n " + ShellWord.quoted("__wp_at \(context.typed)")
      lines += context.words.map { candidate in
        "complete -c wp\(condition) -f -a \(candidate.word) -d \(ShellWord.quoted(candidate.summary))"
      }
      lines += context.options.map { "complete -c wp\(condition)" + flags($0) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func flags(_ option: Option) -> String {
    var flags = option.letter.map { " -s \($0)" } ?? ""
    if option.isLong { flags += " -l \(option.name)" }
    switch option.value {
    case .none, .optionalPath: break
    case .text: flags += " -x"
    case .path: flags += " -r -F"
    case .choice(_, let choices):
      flags += " -x -a " + ShellWord.quoted(choices.joined(separator: " "))
    }
    return flags + " -d \(ShellWord.quoted(option.summary))"
  }
}
