import WPSyntax

/// A line that begins with one of the labels of a hand-over document: `Files: …`, `**Rationale:** …`.
struct HandoffLabel {
  /// What the value behind the colon is.
  enum Kind: Sendable {
    case package, parallelizable, rationale
    case scope, files, description, dependencies
    /// The beginning of a part of the whole document.
    case section
  }

  let kind: Kind
  let value: ByteRange

  // A label longer than this is a sentence.
  private static let longest = 40

  /// Reads a line; nil for one that begins with no label.
  init?(_ line: ByteRange, _ bytes: Span<UInt8>) {
    let limit = min(line.upper, line.lower + HandoffLabel.longest)
    guard let colon = ByteScanner.find(UInt8(ascii: ":"), in: bytes, from: line.lower, to: limit),
      let kind = HandoffLabel.kind(
        ByteScanner.text(bytes, HandoffLabel.word(line.lower, colon, bytes)))
    else { return nil }
    var start = colon + 1
    // The marks that close a bold label stand behind the colon as a rule.
    while start < line.upper, start < colon + 4, bytes[start] == UInt8(ascii: "*") { start += 1 }
    self.kind = kind
    value = ByteScanner.trim(bytes, start, line.upper)
  }

  private static func word(_ start: Int, _ end: Int, _ bytes: Span<UInt8>) -> ByteRange {
    var range = HeaderLine.unmarked(ByteRange(start, end), of: bytes)
    // A bullet that is not part of the list around it, as in a cell or behind four blanks.
    while range.lower < range.upper,
      [UInt8(ascii: "-"), UInt8(ascii: "+")].contains(bytes[range.lower])
    {
      range = HeaderLine.unmarked(ByteRange(range.lower + 1, range.upper), of: bytes)
    }
    return range
  }

  private static func kind(_ word: String) -> Kind? {
    switch word.lowercased() {
    case "workpackage", "work package", "package": .package
    case "parallelizable", "parallelisable", "parallel": .parallelizable
    case "rationale", "reason": .rationale
    case "scope": .scope
    case "files", "file", "file scope": .files
    case "description", "task": .description
    case "dependencies", "depends on", "dependency": .dependencies
    case "analysis", "work packages", "sub-packages", "subpackages", "recommendation", "summary",
      "findings":
      .section
    default: nil
    }
  }
}
