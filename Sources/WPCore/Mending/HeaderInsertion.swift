import WPSyntax

/// Adds a header line behind Status, written like its neighbours.
struct HeaderInsertion {
  private let document: Document
  private let label: String
  private let text: String

  /// The edit that states a value, or nil for a document with neither header nor title.
  static func edit(_ label: String, _ text: String, in document: Document) -> Edit? {
    HeaderInsertion(document: document, label: label, text: text).edit()
  }

  private var bytes: Bytes { document.bytes }
  private var tree: Tree { document.tree }
  private var lineEnd: String { bytes.firstLineEnd }

  private func edit() -> Edit? {
    let header = document.header
    guard let anchor = header.first(.status) ?? header.values.last else {
      return document.h1.map { paragraph(behind: tree[$0.node].range.upper) }
    }
    switch tree[anchor.node].kind {
    case .line where document.isInHeading(anchor.node):
      return paragraph(behind: tree[anchor.node].range.upper)
    case .line: return line(behind: anchor)
    default:
      guard let row = document.row(of: anchor.node) else { return nil }
      return row.cells.count == 2 && row.table.head.cells.count == 2
        ? tableRow(behind: row, like: anchor)
        : paragraph(behind: tree[row.table.node].range.upper)
    }
  }

  private func paragraph(behind offset: Int) -> Edit {
    let end = bytes.endOfLine(from: offset)
    let next = bytes.nextLine(behind: end)
    let isFollowed = next < bytes.count && !isBlank(ByteRange(next, bytes.endOfLine(from: next)))
    return Edit(
      ByteRange(end, end), lineEnd + lineEnd + "**\(label):** \(text)" + (isFollowed ? lineEnd : "")
    )
  }

  private func line(behind anchor: HeaderValue) -> Edit {
    let line = bytes.line(at: anchor.keyRange.lower)
    let content = tree[anchor.node].range
    let written = prefix(ByteRange(line.lower, content.lower)) + key(like: anchor) + " " + text
    let lines = document.lines(besides: anchor.node)
    let trailing = self.trailing(line)
    // The last line of a paragraph has no break; the one in front of it shows what the others have.
    if trailing.isEmpty, lines.last == anchor.node, lines.count > 1 {
      let above = self.trailing(bytes.line(at: tree[lines[lines.count - 2]].range.lower))
      // Where order tells nothing, the last line need not get a break: the new one stands in front of it.
      if anchor.key != .status, !above.isEmpty {
        return Edit(ByteRange(line.lower, line.lower), written + above + lineEnd)
      }
      return Edit(ByteRange(line.upper, line.upper), above + lineEnd + written)
    }
    let gap = lines.count == 1 && standsApart(anchor) ? lineEnd : ""
    return Edit(ByteRange(line.upper, line.upper), lineEnd + gap + written + trailing)
  }

  // A marker repeats, the blanks of a continuation do, too; the box of a task does not.
  private func prefix(_ range: ByteRange) -> String {
    let text = ByteScanner.text(bytes.span, range)
    guard let box = text.firstIndex(of: "[") else { return text }
    return String(text[..<box])
  }

  private func trailing(_ line: ByteRange) -> String {
    let end = ByteScanner.trim(bytes.span, line.lower, line.upper).upper
    let text = ByteScanner.text(bytes.span, ByteRange(end, line.upper))
    return text.utf8.count > 1 ? text : ""
  }

  // Header values that are paragraphs of their own stay so.
  private func standsApart(_ anchor: HeaderValue) -> Bool {
    let root = document.isAtRoot(anchor.node)
    return root && document.header.values.contains { $0.node != anchor.node }
  }

  private func key(like anchor: HeaderValue) -> String {
    let span = bytes.span
    let range = anchor.keyRange
    let usual = "**\(label):**"
    guard
      let colon = ByteScanner.find(UInt8(ascii: ":"), in: span, from: range.lower, to: range.upper)
    else { return usual }
    let words = HeaderLine.unmarked(ByteRange(range.lower, colon), of: span)
    let isPlain = bytes[words.lower..<words.upper].allSatisfy {
      $0.isLetter || $0.isDigit || $0 == ByteScanner.space
    }
    let front = ByteScanner.text(span, ByteRange(range.lower, words.lower))
    let back = ByteScanner.text(span, ByteRange(words.upper, range.upper))
    guard isPlain, front.isEmpty || back.holds(front) else { return usual }
    return front + label + back
  }

  private func tableRow(behind row: Document.RowPlace, like anchor: HeaderValue) -> Edit {
    let span = bytes.span
    let line = bytes.line(at: tree[row.node].range.lower)
    let (key, value) = (tree[row.cells[0]].range, tree[row.cells[1]].range)
    let words = HeaderLine.unmarked(key, of: span)
    func raw(_ from: Int, _ to: Int) -> String { ByteScanner.text(span, ByteRange(from, to)) }
    let written =
      raw(line.lower, words.lower) + label + raw(words.upper, value.lower)
      + CellText.escaped(text) + raw(value.upper, line.upper)
    let place =
      row.isHead ? bytes.endOfLine(from: Int(tree[row.table.node].extra)) : line.upper
    return Edit(ByteRange(place, place), lineEnd + written)
  }

  private func isBlank(_ range: ByteRange) -> Bool {
    bytes[range.lower..<range.upper].allSatisfy(ByteScanner.isBlank)
  }
}
