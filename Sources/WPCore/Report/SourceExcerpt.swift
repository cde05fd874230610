import WPSyntax

/// A source line with a place in it underlined, cut to the width of the reader's terminal.
///
/// The underline stands right under tabs, wide characters and escapes, because the line and the marks are made
/// of the same cells. The work is bounded by the width, whatever the length of the line.
struct SourceExcerpt {
  /// The visible part of the line.
  let text: String
  /// Blanks up to the place, then carets.
  let underline: String

  init(_ place: Diagnostic.Place, width: Int) {
    let marked = place.markedInLine
    let width = max(width, 16)
    // A character takes at most four bytes a column, except for marks stacked on one; those are cut.
    let reach = width * 4
    let low = Self.boundary(place.line, max(0, marked.lower - reach))
    let high = Self.boundary(place.line, min(place.line.count, marked.upper + reach))
    let middle = min(marked.upper, Self.boundary(place.line, marked.lower + reach))
    let before = Self.cells(place.line, ByteRange(low, marked.lower))
    let inside = Self.cells(place.line, ByteRange(marked.lower, middle))
    let after =
      middle < marked.upper ? [] : Self.cells(place.line, ByteRange(marked.upper, high))

    let isWhole =
      !place.isCut && low == 0 && high == place.line.count && middle == marked.upper
    let total = Self.width(before) + Self.width(inside) + Self.width(after)
    guard !isWhole || total > width else {
      text = Self.joined(before) + Self.joined(inside) + Self.joined(after)
      underline = Self.underline(Self.width(before), Self.width(inside))
      return
    }
    // One column at either end is kept for an ellipsis.
    let room = width - 2
    let wanted = Self.width(inside) + Self.width(after)
    let left = Self.suffix(before, max(room / 3, room - wanted))
    let shown = Self.prefix(inside, room - Self.width(left))
    let rest =
      shown.count < inside.count
      ? [] : Self.prefix(after, room - Self.width(left) - Self.width(shown))
    let cutLeft = low > 0 || left.count < before.count
    let cutRight =
      shown.count < inside.count || rest.count < after.count || middle < marked.upper
      || high < place.line.count
    text =
      (cutLeft ? "…" : "") + Self.joined(left) + Self.joined(shown) + Self.joined(rest)
      + (cutRight ? "…" : "")
    underline = Self.underline(Self.width(left) + (cutLeft ? 1 : 0), Self.width(shown))
  }

  /// One user-perceived character, tab or escape, with its columns.
  private struct Cell {
    let text: String
    let width: Int
  }

  /// The nearest start of a character at or before an offset.
  private static func boundary(_ line: Bytes, _ offset: Int) -> Int {
    var start = offset
    while start > 0, offset - start < 3, start < line.count, line[start] & 0xC0 == 0x80 {
      start -= 1
    }
    return start
  }

  private static func cells(_ line: Bytes, _ range: ByteRange) -> [Cell] {
    var cells: [Cell] = []
    var start = range.lower
    var offset = range.lower
    func take(to end: Int) {
      for character in Visible.text(line.span, ByteRange(start, end)) {
        cells.append(Cell(text: String(character), width: DisplayWidth.of(character)))
      }
    }
    while offset < range.upper {
      if line[offset] == ByteScanner.tab {
        take(to: offset)
        cells.append(Cell(text: "    ", width: 4))
        start = offset + 1
      }
      offset += 1
    }
    take(to: range.upper)
    return cells
  }

  private static func prefix(_ cells: [Cell], _ width: Int) -> ArraySlice<Cell> {
    var used = 0
    let end = cells.firstIndex { cell in
      used += cell.width
      return used > width
    }
    return cells[..<(end ?? cells.count)]
  }

  private static func suffix(_ cells: [Cell], _ width: Int) -> ArraySlice<Cell> {
    var used = 0
    let last = cells.lastIndex { cell in
      used += cell.width
      return used > width
    }
    return cells[((last ?? -1) + 1)...]
  }

  private static func width(_ cells: some Sequence<Cell>) -> Int {
    cells.reduce(0) { $0 + $1.width }
  }

  private static func joined(_ cells: some Sequence<Cell>) -> String {
    cells.reduce(into: "") { $0 += $1.text }
  }

  private static func underline(_ indent: Int, _ carets: Int) -> String {
    String(repeating: " ", count: indent) + String(repeating: "^", count: max(1, carets))
  }
}
