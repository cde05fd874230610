import WPSyntax

/// Text put on a line of Markdown so that a reader sees exactly it.
package enum InlineText {
  /// The text of a heading, an item or a paragraph.
  package static func escaped(_ text: String) -> String { escaped(text, isCell: false) }

  /// The text of a table cell, where a bar would end it.
  package static func cell(_ text: String) -> String { escaped(text, isCell: true) }

  /// The text of a list item: Markdown as it is, unless it would become more than one line of text.
  package static func item(_ text: String) -> String {
    let bytes = Bytes("- " + text)
    let tree = MarkdownParser.parse(bytes.span)
    // A document, a list, an item, a paragraph and its one line.
    if tree.nodes.count == 5, tree[4].kind == .line, tree[4].range == ByteRange(2, bytes.count) {
      return text
    }
    let escaped = escaped(text)
    let digits = escaped.utf8.prefix { $0.isDigit }.count
    switch escaped.utf8.dropFirst(digits).first {
    case UInt8(ascii: "."), UInt8(ascii: ")"):
      return digits == 0 ? escaped : escaped.prefix(digits) + "\\" + escaped.dropFirst(digits)
    case UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "="):
      return digits == 0 && !escaped.hasPrefix("\\") ? "\\" + escaped : escaped
    default: return escaped
    }
  }

  /// The first scalar that no line can hold: a line end or another control character.
  package static func fault(in text: String) -> Unicode.Scalar? {
    text.unicodeScalars.first { scalar in
      scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
        || scalar == "\u{2028}" || scalar == "\u{2029}"
    }
  }

  /// The text without blanks at either end, which no line of Markdown keeps.
  package static func trimmed(_ text: String) -> String {
    let bytes = Bytes(text)
    return ByteScanner.text(bytes.span, ByteScanner.trim(bytes.span, 0, bytes.count))
  }

  private static func escaped(_ text: String, isCell: Bool) -> String {
    let bytes = Bytes(text)
    // Marks at the end of a heading would close it.
    let tail = bytes.count - bytes.reversed().prefix { $0 == UInt8(ascii: "#") }.count
    var out = Bytes()
    out.reserveCapacity(bytes.count + 8)
    for (offset, byte) in bytes.enumerated() {
      if needsEscape(byte, at: offset, of: bytes, tail: tail, isCell: isCell) {
        out.append(UInt8(ascii: "\\"))
      }
      out.append(byte)
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func needsEscape(
    _ byte: UInt8, at offset: Int, of bytes: Bytes, tail: Int, isCell: Bool
  ) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "~"), UInt8(ascii: "&"):
      true
    case UInt8(ascii: "|"): isCell
    case UInt8(ascii: "#"): offset >= tail
    // Inside a word, as in `snake_case`, it marks nothing.
    case UInt8(ascii: "_"):
      !(offset > 0 && isWord(bytes[offset - 1])
        && offset + 1 < bytes.count && isWord(bytes[offset + 1]))
    default: false
    }
  }

  private static func isWord(_ byte: UInt8) -> Bool { byte.isLetter || byte.isDigit }
}
