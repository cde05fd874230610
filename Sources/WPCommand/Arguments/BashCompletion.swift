import WPSyntax

/// The completion script for bash.
enum BashCompletion {
  /// Writes the script for some contexts, the start first.
  static func script(_ contexts: [CompletionContext]) -> String {
    let valued = CompletionContext.valued(contexts)
    return """
      # Completion of wp for bash, made by `wp completions bash`.
      _wp_words() {
        case $1 in
      \(contexts.map(words).joined(separator: "\n"))
        esac
      }

      _wp_options() {
        printf '%s\\n' \(Option.global.flatMap(\.forms).joined(separator: " "))
        case $1 in
      \(contexts.filter { !$0.options.isEmpty }.map(options).joined(separator: "\n"))
        esac
      }

      _wp_values() {
        case $1 in
      \(valued.filter { !$0.choices.isEmpty }.map(values).joined(separator: "\n"))
          *) return 1 ;;
        esac
      }

      _wp() {
        local current=${COMP_WORDS[COMP_CWORD]} previous= command= word index
        ((COMP_CWORD > 1)) && previous=${COMP_WORDS[COMP_CWORD - 1]}
        for ((index = 1; index < COMP_CWORD; index++)); do
          word=${COMP_WORDS[index]}
          case $word in
            \(valued.flatMap(\.forms).joined(separator: "|"))) ((index++)) ;;
            -*) ;;
            *) [[ -n $(_wp_words "${command:+$command }$word" known) ]] &&
              command=${command:+$command }$word ;;
          esac
        done
        local IFS=$'\\n'
        case $previous in
          \(valued.flatMap(\.forms).joined(separator: "|")))
            local values
            if values=$(_wp_values "$previous"); then
              COMPREPLY=($(compgen -W "$values" -- "$current"))
            else
              COMPREPLY=($(compgen -f -- "$current"))
            fi
            return ;;
        esac
        if [[ $current == -* ]]; then
          COMPREPLY=($(compgen -W "$(_wp_options "$command")" -- "$current"))
          return
        fi
        COMPREPLY=($(compgen -W "$(_wp_words "$command")" -- "$current"))
        ((${#COMPREPLY[@]})) || COMPREPLY=($(compgen -f -- "$current"))
      }

      complete -o filenames -F _wp wp

      """
  }

  /// With a second argument the function only tells that the words are known.
  private static func words(_ context: CompletionContext) -> String {
    let words = context.words.map(\.word).joined(separator: " ")
    let known = context.typed.isEmpty ? "" : "if [[ -n ${2-} ]]; then echo known; else "
    let end = context.typed.isEmpty ? "" : "; fi"
    let print = words.isEmpty ? "true" : "printf '%s\\n' \(words)"
    return "    \(ShellWord.quoted(context.typed))) \(known)\(print)\(end) ;;"
  }

  private static func options(_ context: CompletionContext) -> String {
    let forms = context.options.flatMap(\.forms).joined(separator: " ")
    return "    \(ShellWord.quoted(context.typed))) printf '%s\\n' \(forms) ;;"
  }

  private static func values(_ option: Option) -> String {
    let choices = option.choices.joined(separator: " ")
    return "    \(option.forms.joined(separator: "|"))) printf '%s\\n' \(choices) ;;"
  }
}
