import WPCore
import WPHost
import WPSyntax

/// Shows events as they happen, for as long as somebody listens.
///
/// This writes to the console itself, since its answer has no end.
struct LogFollowing {
  private let desk: LiveDesk

  /// How long events may wait to be shown, in milliseconds.
  private static let rhythm = 300

  init(_ desk: LiveDesk) { self.desk = desk }

  /// Shows some events, and then all that come.
  func run(from first: [LedgerEvent]) throws -> Answer {
    let console = desk.invocation.host.console
    var last = try first.last?.seq ?? desk.store.read().ledger.seq
    do {
      try show(first, console)
      while console.listens(LogFollowing.rhythm) {
        let events = try desk.store.events(after: last)
        try show(events, console)
        last = events.last?.seq ?? last
      }
    } catch let error as HostError where error.reason == .brokenPipe {
      // Whoever closed the pipe has seen enough.
    }
    return Answer()
  }

  private func show(_ events: [LedgerEvent], _ console: Console) throws(HostError) {
    guard !events.isEmpty else { return }
    var bytes = Bytes()
    for event in events {
      guard desk.invocation.wantsJSON else {
        bytes += EventLine(event).text.utf8
        continue
      }
      var json = JSONWriter(compact: true)
      json.object { object in
        object.member("schema", "wp.log.event/1")
        EventLine(event).write(to: &object)
      }
      bytes += json.bytes + [ByteScanner.lineFeed]
    }
    try console.write(bytes, .output)
  }
}

extension LedgerStore {
  /// The events behind a number.
  func events(after seq: Int) throws -> [LedgerEvent] {
    let ledger = try read().ledger
    guard ledger.seq > seq else { return [] }
    let recent = ledger.recent.filter { $0.seq > seq }
    // As a rule the snapshot has them all, and the history need not be read.
    if let first = ledger.recent.first, first.seq <= seq + 1 { return recent }
    return try events().filter { $0.seq > seq }
  }
}
