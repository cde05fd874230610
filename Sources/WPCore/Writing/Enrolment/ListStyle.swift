import WPSyntax

/// How the items of a list are written, taken from the last of them.
struct ListStyle {
  /// Where a new last item goes: the end of the line before it.
  let place: Int
  /// What stands before a new item's text: indentation, bullet or number, blanks.
  let marker: String
  /// The indentation of lines that belong to the item.
  let inner: String
  /// Whether items are numbered.
  let isOrdered: Bool
  /// Whether an empty line stands between items.
  let isLoose: Bool

  /// The style of a list that exists.
  init?(_ list: Int, in document: Document) {
    let tree = document.tree
    let bytes = document.bytes.span
    var items: [Int] = []
    tree.forEachChild(of: list) { items.append($0) }
    guard let last = items.last else { return nil }
    var end = tree[list].range.upper
    while end > tree[last].range.lower,
      ByteScanner.isLineEnd(bytes[end - 1])
        || ByteScanner.isBlank(bytes[end - 1])
    {
      end -= 1
    }
    place = RowStyle.endOfLine(bytes, end)
    let start = tree[last].range.lower
    var line = start
    while line > 0, !ByteScanner.isLineEnd(bytes[line - 1]) { line -= 1 }
    let indentation = ByteScanner.text(bytes, ByteRange(line, start))
    var mark = start
    while mark < end, bytes[mark].isDigit { mark += 1 }
    isOrdered = mark > start
    // Nine digits are the most a number in front of an item may have.
    let number = bytes.digits(from: start, to: min(mark, start + 9))
    let sign = mark < end ? ByteScanner.text(bytes, ByteRange(mark, mark + 1)) : "-"
    let head = isOrdered ? "\(number + 1)\(sign)" : sign
    marker = indentation + head + " "
    inner = indentation + String(repeating: " ", count: head.utf8.count + 1)
    isLoose = ListStyle.isLoose(items, tree, bytes)
  }

  /// The style of a list that is about to begin behind a block.
  init(behind block: Int, isOrdered: Bool, in document: Document) {
    let tree = document.tree
    let bytes = document.bytes.span
    var end = tree[block].range.upper
    while end > tree[block].range.lower, ByteScanner.isLineEnd(bytes[end - 1]) { end -= 1 }
    place = RowStyle.endOfLine(bytes, end)
    marker = isOrdered ? "1. " : "- "
    inner = isOrdered ? "   " : "  "
    self.isOrdered = isOrdered
    isLoose = false
  }

  /// The lines of an item.
  func item(_ lines: [String], lineEnd: String) -> String {
    lines.enumerated().map { ($0 == 0 ? marker : inner) + $1 }.joined(separator: lineEnd)
  }

  private static func isLoose(_ items: [Int], _ tree: Tree, _ bytes: Span<UInt8>) -> Bool {
    guard items.count > 1 else { return false }
    let before = tree[items[items.count - 2]].range.lower
    let start = tree[items[items.count - 1]].range.lower
    var ends = 0
    var offset = start
    while offset > before {
      offset -= 1
      if bytes[offset] == ByteScanner.lineFeed {
        ends += 1
      } else if !ByteScanner.isBlank(bytes[offset]), bytes[offset] != ByteScanner.carriageReturn {
        break
      }
    }
    return ends > 1
  }
}

extension Span<UInt8> {
  /// The number that digits spell.
  fileprivate func digits(from start: Int, to end: Int) -> Int {
    var number = 0
    for offset in start..<end { number = number * 10 + Int(self[offset] - 0x30) }
    return number
  }
}
