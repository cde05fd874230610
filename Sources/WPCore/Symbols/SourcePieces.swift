import WPSyntax

/// A source file in pieces: each declaration that has no other in it, and each line that stands in none of these.
///
/// Two versions of a file are compared piece by piece, so that neither the place of a declaration nor the empty lines
/// around it matter, but their order does.
struct SourcePieces {
  /// A stretch of the file and the declaration that it belongs to.
  struct Piece: Hashable {
    /// The innermost declaration; nil outside of all.
    let owner: String?
    let text: SplitLines.Line
  }

  /// In the order of the file; empty lines between declarations are none.
  private(set) var pieces: [Piece] = []
  private let bytes: Bytes
  private var position = 0
  private var open: [Declaration] = []

  init(_ bytes: Bytes, _ declarations: [Declaration]) {
    self.bytes = bytes
    for declaration in declarations {
      close(upTo: declaration.range.lowerBound)
      addLines(upTo: declaration.range.lowerBound)
      open.append(declaration)
    }
    close(upTo: bytes.count)
    addLines(upTo: bytes.count)
  }

  /// Ends the declarations that reach no farther than an offset.
  private mutating func close(upTo offset: Int) {
    while let last = open.last, last.range.upperBound <= offset {
      if position == last.range.lowerBound {
        add(last.range)
      } else {
        addLines(upTo: last.range.upperBound)
      }
      open.removeLast()
    }
  }

  private mutating func addLines(upTo end: Int) {
    while position < end {
      let feed = ByteScanner.find(
        ByteScanner.lineFeed, in: bytes.span, from: position, to: end)
      add(position..<(feed ?? end))
      position = feed.map { $0 + 1 } ?? end
    }
  }

  /// Adds what is more than blanks, without those at its end.
  private mutating func add(_ range: Range<Int>) {
    var end = range.upperBound
    while end > range.lowerBound,
      ByteScanner.isBlank(bytes[end - 1]) || ByteScanner.isLineEnd(bytes[end - 1])
    {
      end -= 1
    }
    position = range.upperBound
    guard end > range.lowerBound else { return }
    pieces.append(
      Piece(
        owner: open.last?.name, text: SplitLines.Line(bytes: bytes[range.lowerBound..<end])))
  }
}
