package import WPSyntax

/// Where a history ends behind the lines of the recent events, and a sum of those lines.
///
/// Whoever finds them as they were left knows so without writing every line of them anew.
package struct HistoryTail: Hashable, Sendable {
  package let head: HistoryHead
  let sum: String

  /// Takes the lines that were written, and where the history ends with them.
  package init(_ head: HistoryHead, lines: Bytes) {
    self.head = head
    sum = Checksum.hex(lines.span, 0, lines.count)
  }

  /// Reads what was stored.
  init?(json: JSONValue) {
    guard let head = HistoryHead(json: json), let sum = json.text("sum") else { return nil }
    self.head = head
    self.sum = sum
  }

  /// Whether some bytes behind a place are the lines up to here.
  package func vouches(for lines: Bytes, behind start: HistoryHead) -> Bool {
    lines.count == head.length - start.length && sum == Checksum.hex(lines.span, 0, lines.count)
  }
}
