import WPSyntax

/// Tells whether a statement says of itself that it was given up or put off.
///
/// `Deferred: …`, `Future: …`, `… (optional)`, `… - postponed` and what is struck through.
enum Waiver {
  /// Whether a range says so: at its start, or directly behind a parenthesis, a colon or a dash.
  static func stands(in bytes: Span<UInt8>, _ range: ByteRange) -> Bool {
    if ("~~" as StaticString).matches(bytes, at: range.lower), range.count > 2 { return true }
    var isLeading = true
    for lexeme in Lexeme.all(in: bytes, range) {
      switch lexeme.kind {
      case .word:
        if isLeading, let word = lexeme.phrase(in: bytes), isWord(word) { return true }
        isLeading = false
      case .hyphen: isLeading = lexeme.isSpaced
      case .dash, .symbol(UInt8(ascii: "(")), .symbol(UInt8(ascii: ":")),
        .symbol(UInt8(ascii: "[")):
        isLeading = true
      case .number: isLeading = false
      case .symbol, .picture, .other: continue
      }
    }
    return false
  }

  private static func isWord(_ phrase: Phrase) -> Bool {
    switch phrase {
    case "deferred", "future", "optional", "optionally", "postponed", "skipped", "cancelled",
      "canceled", "dropped", "descoped", "stretch", "superseded", "obsolete", "waived",
      "abandoned":
      true
    default: false
    }
  }
}
