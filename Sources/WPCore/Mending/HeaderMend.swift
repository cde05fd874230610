import WPSyntax

/// Changes a value where header lines and the footer state it.
struct HeaderMend {
  private let document: Document

  init(_ document: Document) { self.document = document }

  private var bytes: Bytes { document.bytes }
  private var tree: Tree { document.tree }

  /// The edit that gives a stated value another text.
  func replace(_ value: HeaderValue, with text: String) -> Edit {
    let isCell = tree[value.node].kind == .tableCell
    let written = isCell ? CellText.escaped(text) : text
    guard !value.range.isEmpty else {
      return Edit(ByteRange(value.keyRange.upper, value.keyRange.upper), " " + written)
    }
    return Edit(core(of: value), written)
  }

  // Emphasis around the whole value stays, and so do marks at its end that were opened before it.
  private func core(of value: HeaderValue) -> ByteRange {
    let range = value.range
    let inner = HeaderLine.unmarked(range, of: bytes.span)
    guard !inner.isEmpty, isMarks(ByteRange(inner.upper, range.upper)) else { return range }
    let front = Bytes(bytes[range.lower..<inner.lower])
    let back = Bytes(bytes[inner.upper..<range.upper])
    if front == back, isMarks(ByteRange(range.lower, inner.lower)) { return inner }
    let key = bytes[value.keyRange.lower..<value.keyRange.upper]
    let isOpen = key.count { $0 == UInt8(ascii: "*") } % 4 == 2 && key.first == UInt8(ascii: "*")
    return isOpen ? ByteRange(range.lower, inner.upper) : range
  }

  private func isMarks(_ range: ByteRange) -> Bool {
    bytes[range.lower..<range.upper].allSatisfy {
      $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "_")
    }
  }

  /// The edit that takes a value away, with its line if nothing else stands on it.
  func remove(_ value: HeaderValue) throws(EditRefusal) -> Edit {
    switch tree[value.node].kind {
    case .line where document.isInHeading(value.node):
      throw .doubtful(document, "a heading states the value")
    case .line: return removeFromLine(value)
    case .tableCell:
      guard let row = document.row(of: value.node), row.cells.count == 2, !row.isHead else {
        throw .doubtful(document, "the value is a column of its table")
      }
      let line = bytes.line(at: tree[row.node].range.lower)
      return Edit(ByteRange(line.lower, bytes.nextLine(behind: line.upper)), "")
    default: throw .doubtful(document, "the value stands in an unknown place")
    }
  }

  private func removeFromLine(_ value: HeaderValue) -> Edit {
    let header = document.header
    let pairs = (header.values + header.footer).filter { $0.node == value.node }
    let index = pairs.firstIndex(of: value) ?? 0
    if index > 0 {
      return Edit(ByteRange(pairs[index - 1].range.upper, value.range.upper), "")
    }
    if pairs.count > 1 {
      return Edit(ByteRange(value.keyRange.lower, pairs[1].keyRange.lower), "")
    }
    let line = bytes.line(at: value.keyRange.lower)
    var end = bytes.nextLine(behind: line.upper)
    // Of the two blank lines around a paragraph that goes one is enough.
    if isBlankLine(above: line.lower), isBlankLine(at: end), end < bytes.count {
      end = ByteScanner.skipLineEnd(bytes.span, at: bytes.endOfLine(from: end))
    }
    return Edit(ByteRange(line.lower, end), "")
  }

  private func isBlankLine(at start: Int) -> Bool {
    bytes[start..<bytes.endOfLine(from: start)].allSatisfy(ByteScanner.isBlank)
  }

  private func isBlankLine(above start: Int) -> Bool {
    guard start > 0 else { return true }
    var end = start - 1
    if end > 0, bytes[end] == ByteScanner.lineFeed, bytes[end - 1] == ByteScanner.carriageReturn {
      end -= 1
    }
    return isBlankLine(at: bytes.line(at: end).lower)
  }
}
