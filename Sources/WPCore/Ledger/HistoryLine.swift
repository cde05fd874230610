package import WPSyntax

/// One line of the history: an event, the digest of the line before, which ties it to everything earlier, and a sum
/// of its own, since nothing comes after the last one.
package struct HistoryLine: Sendable {
  package let event: LedgerEvent
  package let previous: String

  init(event: LedgerEvent, previous: String) {
    self.event = event
    self.previous = previous
  }

  /// Reads a line without its end; nil where it is not one that was written whole.
  package init?(_ bytes: Bytes) {
    guard HistoryLine.sumFits(bytes), let json = try? JSONReader.read(bytes.span),
      let event = LedgerEvent(json: json),
      let previous = json.text("previous")
    else { return nil }
    self.init(event: event, previous: previous)
  }

  /// The line without its end.
  package var bytes: Bytes {
    var json = JSONWriter(compact: true)
    json.object { line in
      event.writeMembers(to: &line)
      line.member("previous", previous)
    }
    return HistoryLine.withSum(Bytes(json.bytes.dropLast()))
  }

  private static let sumLength = 16
  private static let sumMember = Bytes(",\"sum\":\"".utf8)

  /// A line without its last brace, ended by its sum.
  private static func withSum(_ front: Bytes) -> Bytes {
    front + sumMember + SHA256.hex(front).utf8.prefix(sumLength) + "\"}".utf8
  }

  private static func sumFits(_ line: Bytes) -> Bool {
    let front = line.count - (sumMember.count + sumLength + 2)
    return front > 0 && line == withSum(Bytes(line[..<front]))
  }

  /// The lines for events that follow a history, each with its end, and where the history ends then.
  package static func lines(
    for events: some Sequence<LedgerEvent>, after head: HistoryHead
  ) -> (text: Bytes, head: HistoryHead) {
    var text = Bytes()
    var head = head
    for event in events {
      let line = HistoryLine(event: event, previous: head.digest).bytes
      text += line
      text.append(0x0A)
      head = head.behind(line, seq: event.seq)
    }
    return (text, head)
  }
}
