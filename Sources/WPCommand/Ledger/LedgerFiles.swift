import WPCore
import WPHost
import WPSyntax

/// The two files that make a ledger, in their open folder.
struct LedgerFiles {
  let folder: OwnFolder
  private let last: ReadSnapshot

  init(_ folder: OwnFolder, last: ReadSnapshot = ReadSnapshot()) {
    self.folder = folder
    self.last = last
  }

  static let snapshot = RawPath("ledger.json".utf8)
  static let history = RawPath("history.jsonl".utf8)

  /// From how many events on the history is made to survive a power cut, so that the snapshot stays small.
  static let batch = 8
  /// By how much the numbers of a ledger that was made again skip those that may have been given and lost.
  static let gap = 1_000

  /// A ledger as it was found.
  final class Stored {
    let snapshot: LedgerSnapshot
    /// Whether the snapshot was missing and the history was not.
    let isRebuilt: Bool
    let mends: [LedgerMend]
    /// The lines of the recent events, and where the history ends with them.
    ///
    /// Whoever only reads does not ask, and whoever finds in the history what the snapshot vouches for has them.
    private(set) lazy var expected = HistoryLine.lines(
      for: snapshot.ledger.recent, after: snapshot.head)

    init(_ snapshot: LedgerSnapshot, isRebuilt: Bool = false, mends: [LedgerMend] = []) {
      self.snapshot = snapshot
      self.isRebuilt = isRebuilt
      self.mends = mends
    }

    /// Whether the end of the history is what was left there.
    func isKnown(_ found: Bytes) -> Bool {
      guard let tail = snapshot.tail, tail.vouches(for: found, behind: snapshot.head) else {
        return false
      }
      expected = (text: found, head: tail.head)
      return true
    }
  }

  /// Reads the snapshot, or makes it again of the history where it is missing; where there is neither, it depends on
  /// whether anything else says that there was one, what that means.
  func stored(
    believing proof: LedgerSnapshot.Proof = .digest, isKnown: () throws -> Bool = { false }
  ) throws -> Stored {
    if let bytes = try folder.read(LedgerFiles.snapshot) {
      do throws(LedgerSnapshot.Fault) {
        return Stored(try last.read(bytes, believing: proof))
      } catch {
        throw refusal(error)
      }
    }
    guard let bytes = try folder.read(LedgerFiles.history), !bytes.isEmpty else {
      return Stored(.empty, mends: try isKnown() ? [.begun] : [])
    }
    let history = History(bytes)
    if let fault = history.fault {
      throw damaged(
        LedgerFiles.history, "line \(fault.line) is \(fault.kind.words), and there is no snapshot")
    }
    var ledger = history.ledger
    // Tokens may have been given that the history lost in a power cut.
    ledger.raise(above: history.head.seq + LedgerFiles.gap)
    return Stored(
      LedgerSnapshot(ledger: ledger, head: history.head), isRebuilt: true,
      mends: [.rebuilt(events: history.events.count)])
  }

  /// The ledger for whoever only looks at it, without its recent events.
  func glance() throws -> Ledger {
    guard let bytes = try folder.read(LedgerFiles.snapshot) else {
      return try stored().snapshot.ledger
    }
    do throws(LedgerSnapshot.Fault) {
      return try LedgerSnapshot.glance(bytes)
    } catch {
      throw refusal(error)
    }
  }

  /// Stores a snapshot over the one that was found, and gives the history its new events.
  ///
  /// What fails behind the durable change is left to the next command.
  func store(
    _ next: inout LedgerSnapshot, over stored: Stored, under lock: borrowing FolderLock
  ) throws(HostError) {
    let fresh = next.ledger.recent.filter { $0.seq > stored.snapshot.ledger.seq }
    let isFull = stored.snapshot.ledger.recent.count >= LedgerFiles.batch
    if isFull || stored.isRebuilt {
      // They are written once more: after a sync that failed, the next one calls lost lines safe.
      if isFull {
        try folder.cut(LedgerFiles.history, to: stored.snapshot.head.length, under: lock)
      }
      let lines = isFull ? stored.expected.text : []
      try folder.append(lines, to: LedgerFiles.history, isDurable: true, under: lock)
      next.head = stored.expected.head
      next.ledger.forgetRecent(through: stored.snapshot.ledger.seq)
      folder.sweep(under: lock)
    }
    let lines = HistoryLine.lines(for: fresh, after: stored.expected.head)
    let kept = next.head == stored.snapshot.head ? stored.expected.text : []
    next.tail = HistoryTail(lines.head, lines: kept + lines.text)
    try folder.replace(LedgerFiles.snapshot, by: next.bytes, isDurable: true, under: lock)
    try? folder.append(lines.text, to: LedgerFiles.history, isDurable: false, under: lock)
  }

  /// Gives the history what a command that died did not give it; a history that knows more than the snapshot is
  /// refused, since then somebody has put an old snapshot back.
  func mendHistory(
    of stored: Stored, under lock: borrowing FolderLock
  ) throws -> [LedgerMend] {
    let start = stored.snapshot.head.length
    let size = try folder.size(of: LedgerFiles.history) ?? 0
    guard size >= start else {
      throw damaged(
        LedgerFiles.history, "it has \(size) bytes, and \(start) were safely written")
    }
    let found = try folder.read(LedgerFiles.history, from: start) ?? []
    if stored.isKnown(found) { return [] }
    let expected = stored.expected.text
    if found == expected { return [] }
    let shared = zip(found, expected).prefix { $0 == $1 }.count
    let line = found[..<shared].lastIndex(of: ByteScanner.lineFeed).map { $0 + 1 } ?? 0
    let ledger = stored.snapshot.ledger
    let strangers = History.readable(Bytes(found[line...])).filter { !ledger.recent.contains($0) }
    if let last = strangers.last {
      throw damaged(
        LedgerFiles.snapshot,
        "it knows events up to \(ledger.seq), and not the one of number \(last.seq) that the "
          + "history has: an old copy was put back")
    }
    var mends: [LedgerMend] = []
    if found.count > shared {
      try folder.cut(LedgerFiles.history, to: start + shared, under: lock)
      mends.append(.cut(bytes: found.count - shared))
    }
    if expected.count > shared {
      let missing = Bytes(expected[shared...])
      try folder.append(missing, to: LedgerFiles.history, isDurable: false, under: lock)
      mends.append(.caughtUp(events: missing.count { $0 == ByteScanner.lineFeed }))
    }
    return mends
  }

  /// The last events, or all of them; those of the snapshot count where the history has not got them yet.
  func events(last limit: Int?) throws -> [LedgerEvent] {
    let stored = try stored()
    let size = try folder.size(of: LedgerFiles.history) ?? 0
    var reach = limit.map { max(1, $0).multipliedReportingOverflow(by: 1_024).partialValue } ?? size
    while true {
      let start = reach < size && reach > 0 ? size - reach : 0
      let bytes = try folder.read(LedgerFiles.history, from: start) ?? []
      // The first line may be the rest of one, which then cannot be read.
      var events = History.readable(bytes)
      let last = events.last?.seq ?? 0
      events += stored.snapshot.ledger.recent.filter { $0.seq > last }
      if let limit, events.count >= limit { return Array(events.suffix(max(0, limit))) }
      if start == 0 { return events }
      reach = reach &* 4
    }
  }

  /// Why a ledger cannot be gone on with.
  func damaged(_ file: RawPath, _ reason: String) -> Failure {
    Failure(
      code: "damaged", "\(Shown.path(folder.path.joined(file))) is damaged: \(reason)",
      hint: "'wp doctor' makes a ledger of what can be read")
  }

  func refusal(_ fault: LedgerSnapshot.Fault) -> Failure {
    switch fault {
    case .damaged(let reason): damaged(LedgerFiles.snapshot, reason)
    case .future(let schema):
      Failure(
        code: "newer-ledger",
        "\(Shown.path(folder.path.joined(LedgerFiles.snapshot))) has the format \(schema)",
        hint: "a newer wp wrote it, and it was left as it is; use that one")
    }
  }
}

extension History.Fault.Kind {
  /// What is wrong with a line, behind "is".
  var words: String {
    switch self {
    case .unreadable: "no event"
    case .broken: "not tied to the line before"
    case .outOfOrder: "out of order"
    }
  }
}
