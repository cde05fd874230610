package import WPSyntax

/// What the bytes of a history say, as far as they can be trusted.
package struct History: Sendable {
  /// The events, in their order.
  package private(set) var events: [LedgerEvent] = []
  /// Where the lines that hold together end.
  package private(set) var head: HistoryHead
  /// How many bytes the whole lines have that hold together; what follows is half a line, or damaged.
  package private(set) var length = 0
  /// What is wrong, if anything is but a last line that was not written whole.
  package private(set) var fault: Fault?
  /// Whether the last line was not written whole.
  package private(set) var hasHalfLine = false

  /// A line that does not belong where it stands.
  package struct Fault: Hashable, Sendable {
    /// Counted from 1, in the bytes that were read.
    package let line: Int
    package let kind: Kind

    /// What is wrong with it.
    package enum Kind: Hashable, Sendable {
      /// It is no event.
      case unreadable
      /// The line before is not the one it was written behind.
      case broken
      /// Its number does not follow.
      case outOfOrder
    }
  }

  /// Reads lines from the start of a history, or from a line behind a known head.
  package init(_ bytes: Bytes, after start: HistoryHead = .start) {
    head = start
    var line = 1
    while length < bytes.count {
      guard let end = bytes[length...].firstIndex(of: 0x0A) else {
        hasHalfLine = true
        return
      }
      let text = Bytes(bytes[length..<end])
      if let kind = take(text) {
        fault = Fault(line: line, kind: kind)
        return
      }
      length = end + 1
      line += 1
    }
  }

  /// The events of all whole lines that can be read, whether they hold together or not, in the order of their numbers.
  package static func readable(_ bytes: Bytes) -> [LedgerEvent] {
    var events: [LedgerEvent] = []
    let whole = bytes.lastIndex(of: 0x0A).map { bytes[..<$0] } ?? []
    for text in whole.split(separator: 0x0A) {
      guard let event = HistoryLine(Bytes(text))?.event, event.seq > events.last?.seq ?? 0 else {
        continue
      }
      events.append(event)
    }
    return events
  }

  private mutating func take(_ text: Bytes) -> Fault.Kind? {
    guard let line = HistoryLine(text) else { return .unreadable }
    guard line.previous == head.digest else { return .broken }
    // Numbers may be left out, where a ledger went on above one that was seen elsewhere.
    guard line.event.seq > head.seq else { return .outOfOrder }
    events.append(line.event)
    head = head.behind(text, seq: line.event.seq)
    return nil
  }

  /// The ledger that the events make.
  package var ledger: Ledger { Ledger(events) }
}
