/// Text put into the cell of a table.
enum CellText {
  /// The text with its bars escaped, where they are not already.
  static func escaped(_ text: String) -> String {
    var out = ""
    var isEscaped = false
    for character in text {
      if character == "|", !isEscaped { out.append("\\") }
      isEscaped = character == "\\" && !isEscaped
      out.append(character)
    }
    return out
  }
}
