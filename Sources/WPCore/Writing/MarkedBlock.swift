package import WPSyntax

/// A part of somebody else's document that is ours, between two comments, and is replaced where it stands.
package struct MarkedBlock: Sendable {
  /// What keeps a block from being written.
  package enum Fault: Error, Sendable, Equatable {
    /// One of the comments stands without the other, or more often than once, on this line.
    case unpaired(line: Int)
  }

  private let open: Bytes
  private let close: Bytes
  private let content: String

  /// Takes the word in the comments and the lines between them, without a line end at the end.
  package init(_ name: String, _ content: String) {
    open = Bytes("<!-- \(name):begin -->")
    close = Bytes("<!-- \(name):end -->")
    self.content = content
  }

  /// A document with the block: in its place, else behind everything else; a new document where there is none.
  package func written(in document: Bytes?) throws(Fault) -> Bytes {
    guard let document, !document.isEmpty else { return block(lineEnd: "\n") + Bytes("\n") }
    let lineEnd = MarkedBlock.lineEnd(of: document)
    let begins = places(of: open, in: document)
    let ends = places(of: close, in: document)
    guard let begin = begins.first, let end = ends.first else {
      if let stray = begins.first ?? ends.first { throw unpaired(stray, document) }
      let isOpen = document.last.map { !ByteScanner.isLineEnd($0) } ?? false
      let gap = isOpen ? lineEnd + lineEnd : lineEnd
      return document + Bytes(gap) + block(lineEnd: lineEnd) + Bytes(lineEnd)
    }
    guard begins.count == 1 else { throw unpaired(begins[1], document) }
    guard ends.count == 1 else { throw unpaired(ends[1], document) }
    guard begin < end else { throw unpaired(end, document) }
    return Bytes(document[..<begin]) + block(lineEnd: lineEnd)
      + Bytes(document[(end + close.count)...])
  }

  private func block(lineEnd: String) -> Bytes {
    let lines = content.split(separator: "\n", omittingEmptySubsequences: false)
    return open + Bytes(lineEnd + lines.joined(separator: lineEnd) + lineEnd) + close
  }

  private func unpaired(_ offset: Int, _ document: Bytes) -> Fault {
    .unpaired(line: LineTable(document.span).line(of: offset) + 1)
  }

  // Only a comment at the start of a line is a mark; one in a sentence or in code is talk about it.
  private func places(of mark: Bytes, in document: Bytes) -> [Int] {
    let lines = LineTable(document.span)
    return lines.starts.indices.compactMap { line in
      let range = lines.content(ofLine: line, in: document.span)
      return document[range.lower..<range.upper].starts(with: mark) ? range.lower : nil
    }
  }

  private static func lineEnd(of document: Bytes) -> String {
    guard let end = document.firstIndex(where: ByteScanner.isLineEnd) else { return "\n" }
    let next = ByteScanner.skipLineEnd(document.span, at: end)
    return ByteScanner.text(document.span, ByteRange(end, next))
  }
}
