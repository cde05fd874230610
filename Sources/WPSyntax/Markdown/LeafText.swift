/// The inline content of a leaf as one text: its lines joined by LF, the `\|` of a cell read as `|`.
///
/// Everything inline works on offsets into this text; `source` leads back to the file.
package struct LeafText: Sendable {
  /// A stretch of the text that stands in the file as it is.
  private struct Piece: BitwiseCopyable {
    let start: Int
    let source: Int
  }

  package private(set) var bytes: Bytes = []
  private var pieces: ContiguousArray<Piece> = []

  /// Takes a part of one line.
  package init(_ source: Span<UInt8>, _ range: ByteRange) { append(source, range) }

  /// Takes the content of a paragraph, a heading, a cell or a link definition.
  package init(_ source: Span<UInt8>, leaf index: Int, in tree: Tree) {
    if tree[index].kind == .tableCell {
      self.init(source, cell: tree[index].range)
    } else {
      self.init(source, lines: tree.nodes[(index + 1)..<tree.end(of: index)])
    }
  }

  /// The range in which a leaf's text stands in the file as it is, or nil where it has to be put together.
  static func verbatim(_ source: Span<UInt8>, leaf index: Int, in tree: Tree) -> ByteRange? {
    let node = tree[index]
    if node.kind == .tableCell {
      let pipe = UInt8(ascii: "|")
      let hit = ByteScanner.find(pipe, in: source, from: node.range.lower, to: node.range.upper)
      return hit == nil ? node.range : nil
    }
    let end = tree.end(of: index)
    guard index &+ 1 < end else { return nil }
    var range = tree[index &+ 1].range
    var line = index &+ 2
    while line < end {
      let next = tree[line].range
      guard next.lower == range.upper &+ 1, source[range.upper] == ByteScanner.lineFeed else {
        return nil
      }
      range.end = next.end
      line &+= 1
    }
    return range
  }

  /// Joins lines.
  init(_ source: Span<UInt8>, lines: ArraySlice<Node>) {
    bytes.reserveCapacity(lines.reduce(0) { $0 + $1.range.count + 1 })
    for line in lines {
      if !pieces.isEmpty { bytes.append(ByteScanner.lineFeed) }
      append(source, line.range)
    }
  }

  /// Takes a cell; a pipe in it is escaped even in code, which is nobody else's rule.
  private init(_ source: Span<UInt8>, cell: ByteRange) {
    let pipe = UInt8(ascii: "|")
    var start = cell.lower
    while let hit = ByteScanner.find(pipe, in: source, from: start + 1, to: cell.upper) {
      guard source[hit - 1] == UInt8(ascii: "\\") else { break }
      append(source, ByteRange(start, hit - 1))
      start = hit
    }
    append(source, ByteRange(start, cell.upper))
  }

  private mutating func append(_ source: Span<UInt8>, _ range: ByteRange) {
    pieces.append(Piece(start: bytes.count, source: range.lower))
    if range.lower < range.upper { ByteScanner.append(source, range, to: &bytes) }
  }

  /// The range of the whole text.
  package var range: ByteRange { ByteRange(0, bytes.count) }

  /// Where a range of the text stands in the file.
  package func source(_ range: ByteRange) -> ByteRange {
    let start = source(of: range.lower)
    return ByteRange(start, range.isEmpty ? start : source(of: range.upper - 1) + 1)
  }

  private func source(of offset: Int) -> Int {
    var low = 0
    var high = pieces.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if pieces[middle].start <= offset { low = middle } else { high = middle }
    }
    return pieces.isEmpty ? 0 : pieces[low].source + offset - pieces[low].start
  }
}
