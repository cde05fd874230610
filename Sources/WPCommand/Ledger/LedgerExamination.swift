import WPCore
import WPHost
import WPSyntax

/// What was found when both files of a ledger were read whole.
struct LedgerExamination: Sendable {
  /// The snapshot, where it can be read.
  var snapshot: LedgerSnapshot?
  /// The history, as far as it holds together.
  var history = History([])
  /// Every event that can be read, be its line tied to the others or not.
  var readable: [LedgerEvent] = []
  /// What does not fit, one sentence each; none where all is well.
  var problems: [String] = []
  /// Why the snapshot cannot be read.
  var fault: LedgerSnapshot.Fault?
}

extension LedgerFiles {
  /// Reads both files whole.
  func examine() throws -> LedgerExamination {
    var examination = LedgerExamination()
    let bytes = try folder.read(LedgerFiles.history) ?? []
    let history = History(bytes)
    examination.history = history
    examination.readable = history.fault == nil ? history.events : History.readable(bytes)
    if let fault = history.fault {
      examination.problems.append("line \(fault.line) of the history is \(fault.kind.words)")
    }
    guard let stored = try folder.read(LedgerFiles.snapshot) else {
      if !bytes.isEmpty { examination.problems.append("the snapshot is missing") }
      return examination
    }
    do throws(LedgerSnapshot.Fault) {
      let snapshot = try LedgerSnapshot.read(stored)
      examination.snapshot = snapshot
      if let problem = LedgerFiles.mismatch(snapshot, bytes, history) {
        examination.problems.append(problem)
      }
    } catch {
      examination.fault = error
      examination.problems.append(refusal(error).message)
    }
    return examination
  }

  /// How a snapshot and a history that holds together do not belong together.
  private static func mismatch(
    _ snapshot: LedgerSnapshot, _ bytes: Bytes, _ history: History
  ) -> String? {
    guard history.fault == nil else { return nil }
    let head = snapshot.head
    guard bytes.count >= head.length, History(Bytes(bytes[..<head.length])).head == head else {
      return "the history lacks events that the snapshot builds on"
    }
    let expected = HistoryLine.lines(for: snapshot.ledger.recent, after: head).text
    // What is missing at the end, or is half a line, the next command makes up for.
    let whole = bytes[head.length..<history.length]
    guard expected.starts(with: whole) else {
      return "the history has events up to \(history.head.seq), the snapshot up to "
        + "\(snapshot.ledger.seq)"
    }
    return nil
  }

  /// Makes a ledger of what can be read; a snapshot that is whole and knows the latest events is believed.
  func rebuild(
    _ examination: LedgerExamination, at moment: Moment, under lock: borrowing FolderLock
  ) throws -> [LedgerMend] {
    if let fault = examination.fault, case .future = fault { throw refusal(fault) }
    guard !examination.problems.isEmpty else { return [] }
    let known = examination.readable.last?.seq ?? 0
    let events: [LedgerEvent]
    var ledger: Ledger
    if let snapshot = examination.snapshot, snapshot.ledger.seq >= known {
      ledger = snapshot.ledger
      let recent = snapshot.ledger.recent
      let known = Set(recent.map(\.seq))
      events = (examination.readable.filter { !known.contains($0.seq) } + recent)
        .sorted { $0.seq < $1.seq }
    } else {
      events = examination.readable
      ledger = Ledger(events)
      ledger.raise(above: known + LedgerFiles.gap)
    }
    var mends = try keepAside(at: moment, under: lock)
    let lines = HistoryLine.lines(for: events, after: .start)
    ledger.forgetRecent(through: .max)
    let snapshot = LedgerSnapshot(ledger: ledger, head: lines.head)
    // The snapshot goes last: until then the next command finds what this one found, or an older one.
    try folder.replace(LedgerFiles.history, by: lines.text, isDurable: true, under: lock)
    try folder.replace(LedgerFiles.snapshot, by: snapshot.bytes, isDurable: true, under: lock)
    mends.append(.rebuilt(events: events.count))
    return mends
  }

  private func keepAside(
    at moment: Moment, under lock: borrowing FolderLock
  ) throws -> [LedgerMend] {
    var mends: [LedgerMend] = []
    for name in [LedgerFiles.snapshot, LedgerFiles.history] {
      guard let bytes = try folder.read(name) else { continue }
      let aside = RawPath("damaged-\(moment.wall)-".utf8) + name
      try folder.replace(aside, by: bytes, isDurable: true, under: lock)
      mends.append(.keptAside(Shown.path(folder.path.joined(aside))))
    }
    return mends
  }
}
