import WPSyntax

/// The completion script for zsh.
enum ZshCompletion {
  /// Writes the script for some contexts, the start first.
  static func script(_ contexts: [CompletionContext]) -> String {
    let valued = CompletionContext.valued(contexts)
    return """
      #compdef wp
      # Completion of wp for zsh, made by `wp completions zsh`.
      _wp() {
        local command='' word index
        local -a candidates options values
        for ((index = 2; index < CURRENT; index++)); do
          word=$words[index]
          case $word in
            \(valued.flatMap(\.forms).joined(separator: "|"))) ((index++)) ;;
            -*) ;;
            *)
              case "${command:+$command }$word" in
                \(contexts.dropFirst().map { ShellWord.quoted($0.typed) }.joined(separator: "|")))
                  command="${command:+$command }$word" ;;
              esac ;;
          esac
        done
        case $words[CURRENT-1] in
      \(valued.map(values).joined(separator: "\n"))
        esac
        options=(\(Option.global.flatMap(described).joined(separator: " ")))
        case $command in
      \(contexts.map(candidates).joined(separator: "\n"))
        esac
        if [[ $words[CURRENT] == -* ]]; then
          _describe -o option options
        elif ((${#candidates})); then
          _describe command candidates
        else
          _files
        fi
      }
      compdef _wp wp

      """
  }

  private static func values(_ option: Option) -> String {
    let action =
      option.choices.isEmpty
      ? "_files"
      : "values=(\(option.choices.joined(separator: " "))); _describe value values"
    return "    \(option.forms.joined(separator: "|"))) \(action); return ;;"
  }

  private static func candidates(_ context: CompletionContext) -> String {
    let words = context.words.map { described($0.word, $0.summary) }.joined(separator: " ")
    let options = context.options.flatMap(described).joined(separator: " ")
    return """
          \(ShellWord.quoted(context.typed)))
            candidates=(\(words))
            options+=(\(options)) ;;
      """
  }

  private static func described(_ option: Option) -> [String] {
    option.forms.map { described($0, option.summary) }
  }

  /// A colon parts the word from what it means.
  private static func described(_ word: String, _ summary: String) -> String {
    ShellWord.quoted("\(word):\(summary)")
  }
}
