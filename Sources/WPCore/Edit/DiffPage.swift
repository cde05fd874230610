import WPSyntax

/// The lines of a diff as they are written.
struct DiffPage {
  private(set) var bytes: Bytes = []
  private let hasColour: Bool
  private let isVisible: Bool

  init(hasColour: Bool, isVisible: Bool) {
    self.hasColour = hasColour
    self.isVisible = isVisible
  }

  /// Writes a line that names a file.
  mutating func head(_ text: String) { write(Bytes(text), in: "1") }

  /// Writes a line that names a place.
  mutating func hunk(_ text: String) { write(Bytes(text), in: "36") }

  /// Writes a line that both texts have.
  mutating func kept(_ line: SplitLines.Line) { write(line, behind: " ", in: nil) }

  /// Writes a line that goes.
  mutating func removed(_ line: SplitLines.Line) { write(line, behind: "-", in: "31") }

  /// Writes a line that comes.
  mutating func added(_ line: SplitLines.Line) { write(line, behind: "+", in: "32") }

  private mutating func write(
    _ line: SplitLines.Line, behind sign: String, in colour: String?
  ) {
    let hasEnd = line.bytes.last == ByteScanner.lineFeed
    let content = Bytes(hasEnd ? line.bytes.dropLast() : line.bytes)
    write(Bytes(sign) + (isVisible ? visible(content) : content), in: colour)
    if !hasEnd { write(Bytes("\\ No newline at end of file"), in: colour) }
  }

  private mutating func write(_ line: Bytes, in colour: String?) {
    if let colour, hasColour {
      bytes += Bytes("\u{1B}[\(colour)m") + line + Bytes("\u{1B}[0m")
    } else {
      bytes += line
    }
    bytes.append(ByteScanner.lineFeed)
  }

  /// Tabs stay what they are: they only move to the right.
  private func visible(_ content: Bytes) -> Bytes {
    if ByteScanner.isASCIIText(content.span, 0, content.count),
      !content.contains(ByteScanner.carriageReturn)
    {
      return content
    }
    var text = ""
    for (index, piece) in content.split(
      separator: ByteScanner.tab, omittingEmptySubsequences: false
    )
    .enumerated() {
      if index > 0 { text += "\t" }
      let piece = Bytes(piece)
      text += Visible.text(piece.span, ByteRange(0, piece.count))
    }
    return Bytes(text)
  }
}
