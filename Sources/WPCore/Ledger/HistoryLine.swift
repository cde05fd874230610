package import WPSyntax

/// One line of the history: an event, and the digest of the line before, which ties it to everything earlier.
package struct HistoryLine: Sendable {
  package let event: LedgerEvent
  package let previous: String

  init(event: LedgerEvent, previous: String) {
    self.event = event
    self.previous = previous
  }

  /// Reads a line without its end; nil where it is not one that was written whole.
  package init?(_ bytes: Bytes) {
    guard let json = try? JSONReader.read(bytes.span), let event = LedgerEvent(json: json),
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
    return json.bytes
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
