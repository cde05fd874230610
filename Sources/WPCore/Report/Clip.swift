import WPSyntax

/// Shortens and cleans text for a line of output.
package enum Clip {
  /// The most scalars of one message that a line shows; a title of a megabyte is still a title.
  static let messageLimit = 400

  /// A text made safe to show, cut behind a number of scalars.
  static func safe(_ text: String, limit: Int = messageLimit) -> String {
    let visible = Visible.text(text)
    guard visible.utf8.count > limit, visible.unicodeScalars.count > limit else { return visible }
    var cut = String.UnicodeScalarView()
    cut.append(contentsOf: visible.unicodeScalars.prefix(limit - 1))
    return String(cut) + "…"
  }

  /// A text cut to a number of columns, with an ellipsis where something is missing.
  package static func columns(_ text: String, _ width: Int) -> String {
    guard DisplayWidth.of(text) > width else { return text }
    var out = ""
    var used = 0
    for character in text {
      let next = DisplayWidth.of(character)
      guard used + next < width else { break }
      out.append(character)
      used += next
    }
    return out + "…"
  }

  /// A path cut to a number of columns from the front, because its end says more.
  package static func path(_ text: String, _ width: Int) -> String {
    guard DisplayWidth.of(text) > width else { return text }
    var tail: [Character] = []
    var used = 0
    for character in text.reversed() {
      let next = DisplayWidth.of(character)
      guard used + next < width else { break }
      tail.append(character)
      used += next
    }
    return "…" + String(tail.reversed())
  }

  /// A text with blanks behind it up to a number of columns.
  package static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
  }

  /// A paragraph in lines of at most a number of columns; a longer word stands alone.
  package static func wrapped(_ text: String, _ width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in Visible.text(text).split(separator: " ") {
      if !line.isEmpty, DisplayWidth.of(line) + 1 + DisplayWidth.of(String(word)) > width {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return line.isEmpty ? lines : lines + [line]
  }
}
