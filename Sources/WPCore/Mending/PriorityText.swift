/// Writes a priority in the manner of another one.
enum PriorityText {
  private static let colours: Set<Character> = ["🔴", "🟠", "🟡", "🟢", "🔵", "⚪"]

  /// The text with another class: a colour stays a colour, capitals stay capitals, marks stay.
  static func rewritten(_ old: String, _ priority: Priority.Class) -> String {
    let hasColour = old.contains { colours.contains($0) }
    let level = old.drop { !$0.isASCII || !$0.isLetter }.prefix { $0.isASCII && $0.isLetter }
    let isLower = !level.isEmpty && level.allSatisfy(\.isLowercase)
    let isCapitalised = !isLower && level.contains { $0.isLowercase }
    let word =
      isLower
      ? priority.word
      : isCapitalised ? capitalised(priority.word) : priority.word.uppercased()
    let colour = hasColour ? priority.mark.prefix(1) + " " : ""
    return colour + word
  }

  private static func capitalised(_ word: String) -> String {
    word.prefix(1).uppercased() + word.dropFirst()
  }
}
