import WPSyntax

/// A line `**Total:** …` below a timeline.
struct TotalLine {
  /// The bytes of what it states.
  let value: ByteRange

  /// Reads the first line of a paragraph.
  init?(_ text: ByteRange, of document: Document) {
    let bytes = document.bytes.span
    var end = text.lower
    while end < text.upper, !ByteScanner.isLineEnd(bytes[end]) { end += 1 }
    let limit = min(end, text.lower + 40)
    guard let colon = ByteScanner.find(UInt8(ascii: ":"), in: bytes, from: text.lower, to: limit),
      Phrase(bytes, HeaderLine.unmarked(ByteRange(text.lower, colon), of: bytes)) == "total"
    else { return nil }
    var start = colon + 1
    while start < end, bytes[start] == UInt8(ascii: "*") || bytes[start] == UInt8(ascii: "_") {
      start += 1
    }
    value = ByteScanner.trim(bytes, start, end)
  }

  /// How a sum is written: both parts, and the whole of them behind `=`.
  static func text(_ sum: Effort) -> String {
    sum.review == nil ? "\(sum)" : "\(sum) = **\(sum.total) total**"
  }

  /// The edit that adds an estimate to what a line states, if that is the sum of the rows it stands below.
  func adding(_ effort: Effort, to rows: [Effort], in document: Document) -> Edit? {
    let sum = rows.reduce(.zero, +)
    switch EffortText(document.plain(value)) {
    case .undetermined, .placeholder: break
    case .duration(let stated, _) where stated == sum: break
    default: return nil
    }
    return Edit(value, TotalLine.text(sum + effort))
  }
}
