/// What the line of a block scalar's `|` or `>` says.
struct YAMLBlockHeader {
  /// What becomes of the line breaks at the end.
  enum Chomping { case strip, clip, keep }

  var chomping = Chomping.clip
  /// The indentation that is written down, or zero.
  var indentation = 0
  /// The offset behind the indicators.
  var end: Int

  /// Reads the indicators behind the `|` or `>` at an offset.
  init(_ bytes: Span<UInt8>, at start: Int, limit: Int) {
    end = start &+ 1
    var hasChomping = false
    while end < limit {
      switch bytes[end] {
      case UInt8(ascii: "1")...UInt8(ascii: "9") where indentation == 0:
        indentation = Int(bytes[end] &- UInt8(ascii: "0"))
      case UInt8(ascii: "+") where !hasChomping, UInt8(ascii: "-") where !hasChomping:
        hasChomping = true
        chomping = bytes[end] == UInt8(ascii: "+") ? .keep : .strip
      default: return
      }
      end &+= 1
    }
  }
}

extension YAMLParser {
  /// Reads the block scalar at `at` and stops at the start of the line that ends it.
  mutating func blockScalar(_ bytes: Span<UInt8>, parent: Int) throws(Stop) {
    let start = at
    let style: YAMLNode.Style = bytes[start] == UInt8(ascii: "|") ? .literal : .folded
    let header = YAMLBlockHeader(bytes, at: start, limit: end)
    at = header.end
    try endOfHeader(bytes, start)
    var rangeEnd = header.end
    var indentation = header.indentation == 0 ? 0 : max(parent, 0) &+ header.indentation
    var isFound = indentation > 0
    var deepestBlank = 0
    var deepestBlankEnd = at
    while at < end {
      let line = at
      let depth = spaces(bytes, from: line)
      let text = line &+ depth
      if text >= end || ByteScanner.isLineEnd(bytes[text]) {
        at = text >= end ? end : afterLineEnd(bytes, text)
        if !isFound, depth > deepestBlank {
          deepestBlank = depth
          deepestBlankEnd = text
        }
        // Behind the indentation, blanks are text.
        if header.chomping == .keep || isFound && depth > indentation { rangeEnd = at }
        continue
      }
      if !isFound {
        guard depth > parent else { break }
        indentation = depth
        isFound = true
        guard deepestBlank <= depth else {
          throw fail(
            "a blank line has more spaces than the first line of the text",
            deepestBlankEnd &- deepestBlank &+ depth, deepestBlankEnd)
        }
      }
      guard depth >= indentation, depth > 0 || !startsWithMark(bytes, line) else { break }
      at = endOfLine(bytes, from: text)
      if at < end { at = afterLineEnd(bytes, at) }
      rangeEnd = at
    }
    lineStart = at
    if !isFound { indentation = max(deepestBlank, parent &+ 1) }
    guard indentation <= UInt16.max else {
      throw fail("a text that is indented too far", start, header.end)
    }
    append(.string, style, start, rangeEnd, layout: UInt16(indentation))
    let next = at &+ spaces(bytes, from: at)
    if next < end, bytes[next] == ByteScanner.tab {
      at = next
      throw failForTab(bytes)
    }
  }

  private mutating func endOfHeader(_ bytes: Span<UInt8>, _ start: Int) throws(Stop) {
    let headerEnd = at
    skipBlanks(bytes)
    if at < end, bytes[at] == UInt8(ascii: "#"), at > headerEnd {
      at = endOfLine(bytes, from: at)
    }
    guard at >= end || ByteScanner.isLineEnd(bytes[at]) else {
      let rest = ByteScanner.trim(bytes, at, endOfLine(bytes, from: at))
      let sign = bytes[start] == UInt8(ascii: "|") ? "|" : ">"
      throw fail("the text of '\(sign)' starts on the next line", rest.lower, rest.upper)
    }
    if at < end { at = afterLineEnd(bytes, at) }
  }
}
