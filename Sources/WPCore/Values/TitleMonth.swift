package import WPSyntax

/// The month at the end of a title: `Caching - January 2026`.
package struct TitleMonth: Sendable, Equatable {
  package let year: Int
  /// Counts from one.
  package let month: Int
  /// The bytes from the month to the year.
  package let range: ByteRange
  /// The bytes of the hyphen or dash before it.
  package let separator: ByteRange
  /// Whether the separator is the hyphen of the workflow.
  package let isHyphen: Bool

  /// Reads a title; a day between month and year does not matter, nor does what stands behind the year.
  package init?(_ bytes: Span<UInt8>, _ title: ByteRange) {
    let lexemes = Lexeme.all(in: bytes, title)
    for index in lexemes.indices.dropLast().reversed() {
      guard lexemes[index].kind == .hyphen || lexemes[index].kind == .dash,
        let month = DateText.month(lexemes[index + 1], bytes),
        let year = TitleMonth.year(behind: index + 1, lexemes, bytes)
      else { continue }
      self.year = year.value
      self.month = month
      range = ByteRange(lexemes[index + 1].range.lower, year.range.upper)
      separator = lexemes[index].range
      isHyphen = bytes[separator.lower] == UInt8(ascii: "-")
      return
    }
    return nil
  }

  private static func year(
    behind month: Int, _ lexemes: [Lexeme], _ bytes: Span<UInt8>
  ) -> (value: Int, range: ByteRange)? {
    for lexeme in lexemes.dropFirst(month + 1).prefix(4) where lexeme.kind == .number {
      if lexeme.range.count == 4, let value = lexeme.integer(in: bytes) {
        return (value, lexeme.range)
      }
    }
    return nil
  }
}
