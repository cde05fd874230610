/// Whether a run of emphasis markers may open and close, judged by what stands around it (section 6.2).
struct Flanking: BitwiseCopyable {
  /// Whether emphasis may start with the run.
  let canOpen: Bool
  /// Whether emphasis may end with the run.
  let canClose: Bool

  private enum Neighbour {
    case space, punctuation, other
  }

  /// Judges the run of markers between two offsets.
  init(_ text: Span<UInt8>, from start: Int, to end: Int) {
    let before = Flanking.before(text, start)
    let after = Flanking.after(text, end)
    let isLeft = after != .space && (after != .punctuation || before != .other)
    let isRight = before != .space && (before != .punctuation || after != .other)
    if text[start] == UInt8(ascii: "_") {
      canOpen = isLeft && (!isRight || before == .punctuation)
      canClose = isRight && (!isLeft || after == .punctuation)
    } else {
      canOpen = isLeft
      canClose = isRight
    }
  }

  private static func before(_ text: Span<UInt8>, _ offset: Int) -> Neighbour {
    var start = offset - 1
    while start > 0, start > offset - 4, text[start] & 0xC0 == 0x80 { start -= 1 }
    return start < 0 ? .space : neighbour(text, from: start, to: offset)
  }

  private static func after(_ text: Span<UInt8>, _ offset: Int) -> Neighbour {
    guard offset < text.count else { return .space }
    let end = offset + ByteScanner.scalarLength(text, at: offset)
    return neighbour(text, from: offset, to: end)
  }

  private static func neighbour(_ text: Span<UInt8>, from start: Int, to end: Int) -> Neighbour {
    let byte = text[start]
    if byte < 0x80 {
      if byte == 0x20 || 0x09...0x0D ~= byte { return .space }
      return LinkScanner.isPunctuation(byte) ? .punctuation : .other
    }
    guard let scalar = ByteScanner.text(text, ByteRange(start, end)).unicodeScalars.first else {
      return .other
    }
    switch scalar.properties.generalCategory {
    case .spaceSeparator: return .space
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol,
      .modifierSymbol, .otherSymbol:
      return scalar == "\u{FFFD}" ? .other : .punctuation
    default: return .other
    }
  }
}
