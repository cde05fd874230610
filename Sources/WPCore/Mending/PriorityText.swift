/// Writes a priority in the manner of another one.
enum PriorityText {
  private static let colours: Set<Character> = ["🔴", "🟠", "🟡", "🟢", "🔵", "⚪"]

  /// A whole value with another class: a colour stays a colour, capitals stay capitals.
  static func rewritten(_ old: String, _ priority: Priority.Class) -> String {
    let colour = old.contains { colours.contains($0) } ? priority.mark.prefix(1) + " " : ""
    return colour + word(priority, like: level(of: old))
  }

  /// A text with its priority replaced; marks, and reasons behind it, stay.
  static func replaced(in text: String, _ priority: Priority.Class) -> String {
    let level = level(of: text)
    guard !level.isEmpty else { return rewritten(text, priority) }
    let front = String(
      text[..<level.startIndex].map { colours.contains($0) ? priority.mark.first ?? $0 : $0 })
    let changed = front + word(priority, like: level) + text[level.endIndex...]
    let plain = changed.filter { $0 != "*" && $0 != "_" }
    return Priority(plain)?.class == priority ? changed : rewritten(text, priority)
  }

  /// The word or pair of words that ranks: `HIGH`, `MEDIUM-HIGH`, `P1`.
  private static func level(of text: String) -> Substring {
    text.drop { !$0.isASCII || !$0.isLetter }.prefix { character in
      character.isASCII && (character.isLetter || character.isNumber || character == "-")
    }
  }

  private static func word(_ priority: Priority.Class, like old: Substring) -> String {
    guard old.contains(where: \.isLowercase) else { return priority.word.uppercased() }
    guard old.contains(where: \.isUppercase) else { return priority.word }
    return priority.word.prefix(1).uppercased() + priority.word.dropFirst()
  }
}
