/// Scalars in quotes.
extension YAMLParser {
  /// Reads the quoted scalar at `at`; its further lines must be indented deeper than `parent`.
  mutating func quoted(_ bytes: Span<UInt8>, parent: Int) throws(Stop) {
    let start = at
    let quote = bytes[start]
    let isDouble = quote == UInt8(ascii: "\"")
    var layout: UInt16 = 0
    at &+= 1
    // Only a double quote has escapes; for a single one the backslash is asked for in vain.
    while true {
      at = ByteScanner.findAny(
        quote, UInt8(ascii: "\\"), ByteScanner.lineFeed, ByteScanner.carriageReturn, in: bytes,
        from: at, to: end)
      guard at < end else { break }
      let byte = bytes[at]
      if byte == quote {
        at &+= 1
        if isDouble || at >= end || bytes[at] != quote {
          let style: YAMLNode.Style = isDouble ? .doubleQuoted : .singleQuoted
          return append(.string, style, start, at, layout: layout)
        }
        layout = 1
        at &+= 1
      } else if isDouble, byte == UInt8(ascii: "\\") {
        layout = 1
        try escape(bytes)
      } else if ByteScanner.isLineEnd(byte) {
        layout = 1
        try lineOfQuoted(bytes, parent: parent, open: start)
      } else {
        at &+= 1
      }
    }
    throw failForOpenQuote(bytes, start)
  }

  /// Goes over a line end inside quotes to the text of the next line.
  private mutating func lineOfQuoted(
    _ bytes: Span<UInt8>, parent: Int, open: Int
  ) throws(Stop) {
    at = afterLineEnd(bytes, at)
    lineStart = at
    try refuseMark(bytes)
    at &+= spaces(bytes, from: at)
    let indentation = at &- lineStart
    let isTab = at < end && bytes[at] == ByteScanner.tab
    skipBlanks(bytes)
    guard at < end, !ByteScanner.isLineEnd(bytes[at]), indentation <= parent else { return }
    if isTab, parent < end { throw failForTab(bytes) }
    throw failForOpenQuote(bytes, open)
  }

  private mutating func escape(_ bytes: Span<UInt8>) throws(Stop) {
    let start = at
    at &+= 1
    guard at < end else { return }
    switch bytes[at] {
    case UInt8(ascii: "x"): try hexadecimal(bytes, digits: 2)
    case UInt8(ascii: "u"): try hexadecimal(bytes, digits: 4)
    case UInt8(ascii: "U"): try hexadecimal(bytes, digits: 8)
    case ByteScanner.lineFeed, ByteScanner.carriageReturn: break
    case let letter where YAMLEscape.scalar(letter) != nil: at &+= 1
    default:
      let stop = at &+ ByteScanner.scalarLength(bytes, at: at)
      throw fail("no escape of YAML; write \\\\ for a backslash", start, stop)
    }
  }

  private mutating func hexadecimal(_ bytes: Span<UInt8>, digits: Int) throws(Stop) {
    let start = at &- 1
    at &+= 1
    guard YAMLEscape.hexadecimal(bytes, from: at, digits: digits, end: end) != nil else {
      var stop = at
      while stop < min(at &+ digits, end), YAMLEscape.digit(bytes[stop]) != nil { stop &+= 1 }
      throw fail("expected \(digits) hexadecimal digits of a Unicode character", start, stop)
    }
    at &+= digits
  }
}
