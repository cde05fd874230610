import WPSyntax

/// A list inside a value: paths or ids between commas.
///
/// A comma inside braces belongs to its pattern: `src/{a,b}.ts, docs/` are two. Backticks around an entry are no part
/// of it, a bar behind a backslash is a bar, and a break of a cell parts entries, too.
enum HandoffList {
  /// The entries of a range with their places; none where it says that there are none.
  static func entries(
    _ range: ByteRange, _ bytes: Span<UInt8>, from origin: Origin
  ) -> [Sourced<String>] {
    if isNothing(ByteScanner.text(bytes, HeaderLine.unmarked(range, of: bytes))) { return [] }
    var entries: [Sourced<String>] = []
    func add(_ start: Int, _ end: Int) {
      var entry = ByteScanner.trim(bytes, start, end)
      while !entry.isEmpty, isMark(bytes[entry.lower]) {
        entry = ByteScanner.trim(bytes, entry.lower + 1, entry.upper)
      }
      while !entry.isEmpty, isMark(bytes[entry.upper - 1]) {
        entry = ByteScanner.trim(bytes, entry.lower, entry.upper - 1)
      }
      guard !entry.isEmpty else { return }
      entries.append(Sourced(text(entry, bytes), at: entry, from: origin))
    }
    var depth = 0
    var start = range.lower
    var offset = range.lower
    while offset < range.upper {
      switch bytes[offset] {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth = max(0, depth - 1)
      case UInt8(ascii: "\\"): offset += 1
      case UInt8(ascii: ",") where depth == 0:
        add(start, offset)
        start = offset + 1
      case UInt8(ascii: "<"):
        let length = breakLength(bytes, at: offset, to: range.upper)
        if length > 0 {
          add(start, offset)
          start = offset + length
          depth = 0
          offset = start - 1
        }
      default: break
      }
      offset += 1
    }
    add(start, range.upper)
    return entries
  }

  private static func isMark(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "`") }

  /// A text without the backslashes that a table asks for.
  static func text(_ range: ByteRange, _ bytes: Span<UInt8>) -> String {
    guard ByteScanner.find(UInt8(ascii: "\\"), in: bytes, from: range.lower, to: range.upper) != nil
    else { return ByteScanner.text(bytes, range) }
    var out = Bytes()
    for offset in range.lower..<range.upper {
      let isBar = offset + 1 < range.upper && bytes[offset + 1] == UInt8(ascii: "|")
      if bytes[offset] == UInt8(ascii: "\\"), isBar { continue }
      out.append(bytes[offset])
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// Whether a text says that there is nothing to list.
  static func isNothing(_ text: String) -> Bool {
    ["", "(none)", "none", "-", "–", "—", "n/a", "(none yet)"].contains(text.lowercased())
  }

  // `<br>`, `<br/>` and `<br />`.
  private static func breakLength(_ bytes: Span<UInt8>, at offset: Int, to end: Int) -> Int {
    guard offset + 3 < end, bytes[offset + 1].lowercased == UInt8(ascii: "b"),
      bytes[offset + 2].lowercased == UInt8(ascii: "r")
    else { return 0 }
    var next = offset + 3
    while next < end, next < offset + 6 {
      if bytes[next] == UInt8(ascii: ">") { return next + 1 - offset }
      guard bytes[next] == UInt8(ascii: "/") || bytes[next] == UInt8(ascii: " ") else { return 0 }
      next += 1
    }
    return 0
  }
}
