/// The lines that frontmatter mostly has, read without looking for anything else: `key: text` and `- text`.
///
/// Each function either reads all of such a piece or nothing of it, and then the general reading says what it is.
/// Going straight here saves two thirds of the instructions of a usual frontmatter.
extension YAMLParser {
  /// Reads the key at `at` up to its colon if it starts with a letter or digit.
  @inline(__always)
  mutating func plainKey(_ bytes: Span<UInt8>) -> Bool {
    guard Self.isWordStart(bytes[at]) else { return false }
    let start = at
    let stop = Self.stopInBlock(bytes, from: start, to: end)
    guard stop < end, bytes[stop] == UInt8(ascii: ":"), !ByteScanner.isBlank(bytes[stop &- 1])
    else { return false }
    append(YAMLSchema.kind(bytes, start, stop), .plain, start, stop)
    at = stop
    return true
  }

  /// Reads the value behind the key or dash before `at` if it is a text that starts with a letter or digit and
  /// ends with its line, and goes to the next line.
  @inline(__always)
  mutating func plainLine(_ bytes: Span<UInt8>, parent: Int) -> Bool {
    let start = at &+ 1
    guard start < end, bytes[at] == ByteScanner.space, Self.isWordStart(bytes[start]) else {
      return false
    }
    let stop = Self.stopInBlock(bytes, from: start, to: end)
    guard stop < end, ByteScanner.isLineEnd(bytes[stop]) else { return false }
    let line = afterLineEnd(bytes, stop)
    let column = spaces(bytes, from: line)
    guard column <= parent || line == end, isEntryStart(bytes, line, column) else { return false }
    let textEnd = trimmed(bytes, start, stop)
    append(YAMLSchema.kind(bytes, start, textEnd), .plain, start, textEnd)
    lineStart = line
    at = line &+ column
    self.column = column
    isAfterTab = false
    return true
  }

  /// Whether a line starts with an entry that is no mark, or the document ends there.
  @inline(__always)
  private func isEntryStart(_ bytes: Span<UInt8>, _ line: Int, _ column: Int) -> Bool {
    let first = line &+ column
    guard first < end else { return column == 0 }
    return Self.isWordStart(bytes[first]) || bytes[first] == UInt8(ascii: "-") && column > 0
  }

  @inline(__always)
  private static func isWordStart(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
  }
}
