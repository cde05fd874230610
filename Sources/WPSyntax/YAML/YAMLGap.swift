/// What stands between tokens: blanks, comments, line ends, and the marks at the start of a line.
extension YAMLParser {
  /// Goes to the next token and tells whether it is the first of its line.
  ///
  /// `column` and `isAfterTab` are those of the token; at the start of a line the marks that end a
  /// document are refused.
  @inline(__always)
  mutating func skipGap(_ bytes: Span<UInt8>) throws(Stop) -> Bool {
    let line = lineStart
    let isLineStart = at == lineStart
    try skipLayout(bytes)
    guard isLineStart || line != lineStart else { return false }
    column = at &- lineStart
    if isAfterTab { column = spaces(bytes, from: lineStart) }
    if at == lineStart { try refuseMark(bytes) }
    return true
  }

  /// Skips blanks, comments and line ends.
  @inline(__always)
  mutating func skipLayout(_ bytes: Span<UInt8>) throws(Stop) {
    isAfterTab = false
    while at < end {
      switch bytes[at] {
      case ByteScanner.space:
        at &+= 1
      case ByteScanner.lineFeed, ByteScanner.carriageReturn:
        at = afterLineEnd(bytes, at)
        lineStart = at
        isAfterTab = false
      case ByteScanner.tab:
        isAfterTab = true
        at &+= 1
      case UInt8(ascii: "#"):
        guard at == lineStart || ByteScanner.isBlank(bytes[at &- 1]) else {
          throw fail("a comment needs a space before its '#'", at, at &+ 1)
        }
        at = endOfLine(bytes, from: at)
      default:
        return
      }
    }
  }

  /// Skips spaces and tabs.
  @inline(__always)
  mutating func skipBlanks(_ bytes: Span<UInt8>) {
    while at < end, ByteScanner.isBlank(bytes[at]) { at &+= 1 }
  }

  /// The offset of the line end at or after an offset.
  @inline(__always)
  func endOfLine(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var offset = start
    while offset < end, !ByteScanner.isLineEnd(bytes[offset]) { offset &+= 1 }
    return offset
  }

  /// The offset behind a line end, inside the document.
  @inline(__always)
  func afterLineEnd(_ bytes: Span<UInt8>, _ offset: Int) -> Int {
    min(ByteScanner.skipLineEnd(bytes, at: offset), end)
  }

  /// The number of spaces at an offset.
  @inline(__always)
  func spaces(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var offset = start
    while offset < end, bytes[offset] == ByteScanner.space { offset &+= 1 }
    return offset &- start
  }

  /// Whether an offset is followed by a blank, a line end, or nothing.
  @inline(__always)
  func isSeparated(_ bytes: Span<UInt8>, _ offset: Int) -> Bool {
    Self.isSeparated(bytes, offset, in: end)
  }

  /// Whether an offset is followed by a blank, a line end, or the end of the document.
  @inline(__always)
  static func isSeparated(_ bytes: Span<UInt8>, _ offset: Int, in end: Int) -> Bool {
    guard offset < end else { return true }
    let byte = bytes[offset]
    return ByteScanner.isBlank(byte) || ByteScanner.isLineEnd(byte)
  }

  /// Whether `at` holds an indicator such as `-` or `:` that stands for itself.
  @inline(__always)
  func isIndicator(_ indicator: UInt8, _ bytes: Span<UInt8>) -> Bool {
    at < end && bytes[at] == indicator && isSeparated(bytes, at &+ 1)
  }

  /// Whether the line of `at` starts with three characters that mark a document.
  func isMark(_ mark: StaticString, _ bytes: Span<UInt8>) -> Bool {
    at == lineStart && at &+ 3 <= end && mark.matches(bytes, at: at) && isSeparated(bytes, at &+ 3)
  }

  /// Refuses the start of another document and the marks that a merge leaves behind.
  @inline(__always)
  mutating func refuseMark(_ bytes: Span<UInt8>) throws(Stop) {
    guard at < end else { return }
    switch bytes[at] {
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "<"), UInt8(ascii: "="),
      UInt8(ascii: ">"), UInt8(ascii: "|"):
      try refuseMarkInFull(bytes)
    default: return
    }
  }

  private mutating func refuseMarkInFull(_ bytes: Span<UInt8>) throws(Stop) {
    if isMark("---", bytes) || isMark("...", bytes) {
      isHopeless = true
      throw refuse(.severalDocuments, at, at &+ 3)
    }
    if isConflictMarker(bytes, at) {
      isHopeless = true
      throw fail("a merge conflict marker: resolve the conflict first", at, at &+ 7)
    }
  }

  /// Whether a line starts with something that only a document or a merge puts there.
  func startsWithMark(_ bytes: Span<UInt8>, _ start: Int) -> Bool {
    guard start &+ 3 <= end else { return false }
    let isDocument =
      ("---" as StaticString).matches(bytes, at: start)
      || ("..." as StaticString).matches(bytes, at: start)
    return isDocument && isSeparated(bytes, start &+ 3) || isConflictMarker(bytes, start)
  }

  private func isConflictMarker(_ bytes: Span<UInt8>, _ start: Int) -> Bool {
    guard start &+ 7 <= end, isSeparated(bytes, start &+ 7) else { return false }
    let markers: [StaticString] = ["<<<<<<<", "=======", ">>>>>>>", "|||||||"]
    return markers.contains { $0.matches(bytes, at: start) }
  }
}
