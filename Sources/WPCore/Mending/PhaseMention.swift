import WPSyntax

/// Finds the places where a document speaks of a phase by its number: `Phase 3`, not `Phase 3.1` and not code.
enum PhaseMention {
  /// The ranges of the numbers.
  static func ranges(of phase: PackageNumber, in document: Document) -> [ByteRange] {
    let bytes = document.bytes
    return document.tree.nodes.filter { $0.kind == .line || $0.kind == .tableCell }.flatMap {
      ranges(of: phase, in: $0.range, bytes)
    }
  }

  private static func ranges(
    of phase: PackageNumber, in range: ByteRange, _ bytes: Bytes
  ) -> [ByteRange] {
    let source = bytes
    let lexemes = Lexeme.all(in: source.span, range)
    return zip(lexemes, lexemes.dropFirst()).compactMap { word, number in
      guard word.phrase(in: source.span) == "phase", number.kind == .number, number.isSpaced
      else { return nil }
      var end = number.range.upper
      while end < range.upper, source[end].isLetter || source[end].isDigit { end += 1 }
      let text = ByteScanner.text(source.span, ByteRange(number.range.lower, end))
      let isPart =
        end + 1 < range.upper && source[end] == UInt8(ascii: ".") && source[end + 1].isDigit
      return PackageNumber(text) == phase && !isPart ? ByteRange(number.range.lower, end) : nil
    }
  }
}
