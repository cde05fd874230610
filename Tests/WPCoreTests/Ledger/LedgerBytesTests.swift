import Testing
import WPSyntax
import WPTestSupport

@testable import WPCore

/// A ledger and its history as bytes: what was written is read, and nothing else is.
struct LedgerBytesTests {
  @Test(arguments: 0..<8)
  func `a snapshot is read as it was written`(seed: Int) throws {
    var world = LedgerWorld(seed: UInt64(seed))
    for _ in 0..<120 {
      _ = world.step()
      let snapshot = LedgerSnapshot(
        ledger: world.ledger, head: HistoryHead(seq: 7, digest: "abc", length: 8),
        nonce: Nonce(UInt64(seed), 1))
      guard world.ledger.seq % 10 == 0 else { continue }
      #expect(try LedgerSnapshot.read(snapshot.bytes) == snapshot)
    }
  }

  @Test(arguments: 0..<8)
  func `a history is read as it was written, in one piece or in two`(seed: Int) {
    var world = LedgerWorld(seed: UInt64(seed))
    for _ in 0..<120 { _ = world.step() }
    let events = world.ledger.recent
    let (text, head) = HistoryLine.lines(for: events, after: .start)
    let whole = History(text)
    #expect(whole.events == events)
    #expect(whole.head == head)
    #expect(whole.fault == nil && !whole.hasHalfLine && whole.length == text.count)
    var ledger = world.ledger
    ledger.forgetRecent(through: .max)
    #expect(whole.ledger == ledger)
    let half = events.count / 2
    let (first, middle) = HistoryLine.lines(for: events[..<half], after: .start)
    let (second, end) = HistoryLine.lines(for: events[half...], after: middle)
    #expect(first + second == text)
    #expect(end == head)
    #expect(History.readable(second) == Array(events[half...]))
    #expect(History(second, after: middle).events == Array(events[half...]))
    #expect(History(second).fault == History.Fault(line: 1, kind: .broken))
    #expect(History.readable(text) == events)
  }

  @Test func `a snapshot with any byte changed, lost or cut off is damaged`() throws {
    let bytes = LedgerBytesTests.small.bytes
    #expect(try LedgerSnapshot.read(bytes) == LedgerBytesTests.small)
    for damage in Damage.everywhere(in: bytes) {
      do throws(LedgerSnapshot.Fault) {
        let read = try LedgerSnapshot.read(damage.bytes)
        Issue.record("\(damage) was read as a ledger with seq \(read.ledger.seq)")
      } catch .future(let schema) {
        #expect(schema.hasPrefix("wp.ledger/") && schema != "wp.ledger/1", "\(damage)")
      } catch .damaged(let why) {
        #expect(!why.isEmpty)
      }
    }
  }

  @Test func `who only looks sees the same ledger without its events, or that it is damaged`()
    throws
  {
    let bytes = LedgerBytesTests.small.bytes
    var ledger = LedgerBytesTests.small.ledger
    ledger.forgetRecent(through: .max)
    #expect(try LedgerSnapshot.glance(bytes) == ledger)
    for damage in Damage.everywhere(in: bytes) {
      do throws(LedgerSnapshot.Fault) {
        // What is wrong in the digest alone does not matter to whoever believes the sum.
        #expect(try LedgerSnapshot.glance(damage.bytes) == ledger, "\(damage)")
        #expect(damage.offset < 110, "\(damage)")
      } catch .future(let schema) {
        #expect(schema.hasPrefix("wp.ledger/") && schema != "wp.ledger/1", "\(damage)")
      } catch .damaged(let why) {
        #expect(!why.isEmpty)
      }
    }
  }

  @Test func `the end of a history is known from any other by its sum`() throws {
    let small = LedgerBytesTests.small
    let tail = try #require(small.tail)
    let lines = HistoryLine.lines(for: small.ledger.recent, after: small.head).text
    #expect(tail.vouches(for: lines, behind: small.head))
    for damage in Damage.everywhere(in: lines) {
      #expect(!tail.vouches(for: damage.bytes, behind: small.head), "\(damage)")
    }
  }

  @Test func `a snapshot from before there was a sum is read`() throws {
    var small = LedgerBytesTests.small
    small.tail = nil
    let text = String(decoding: small.bytes, as: UTF8.self)
    let parts = text.split(separator: "\",\"sum\":\"", maxSplits: 1)
    let old = Bytes((parts[0] + parts[1].dropFirst(16)).utf8)
    #expect(try LedgerSnapshot.read(old) == small)
    #expect(try LedgerSnapshot.glance(old).seq == small.ledger.seq)
    for damage in Damage.everywhere(in: old) {
      #expect(throws: LedgerSnapshot.Fault.self) { try LedgerSnapshot.glance(damage.bytes) }
    }
  }

  @Test func `a history with any byte changed, lost or cut off ends before it`() {
    let events = LedgerBytesTests.small.ledger.recent
    let bytes = HistoryLine.lines(for: events, after: .start).text
    for damage in Damage.everywhere(in: bytes) {
      let history = History(damage.bytes)
      let whole = bytes[..<damage.offset].count { $0 == 0x0A }
      #expect(history.events.starts(with: events.prefix(whole)), "\(damage)")
      // What is cut off behind a whole line cannot be seen in the line.
      #expect(history.events == Array(events.prefix(whole)), "\(damage)")
      let isCutBetween =
        damage.kind == .cut && (damage.offset == 0 || bytes[damage.offset - 1] == 0x0A)
      #expect(isCutBetween || history.fault != nil || history.hasHalfLine, "\(damage)")
      #expect(history.length <= damage.offset)
    }
  }

  @Test(arguments: [
    "", " ", "{}", "[]", "null", "{\"schema\":\"wp.ledger/1\"}", "{\"schema\":\"wp.other/1\"}",
    "{\"schema\":\"wp.ledger/1\",\"sha256\":\"\",\"ledger\":{}}\n", "\u{0}", "\u{FEFF}{}",
  ])
  func `what never was a ledger is damaged`(text: String) {
    #expect {
      try LedgerSnapshot.read(Bytes(text.utf8))
    } throws: { error in
      guard case .damaged? = error as? LedgerSnapshot.Fault else { return false }
      return true
    }
  }

  @Test func `what a later version wrote is told from damage`() {
    let bytes = Bytes("{\"schema\":\"wp.ledger/12\",\"anything\":[1,2]}".utf8)
    #expect(throws: LedgerSnapshot.Fault.future("wp.ledger/12")) {
      try LedgerSnapshot.read(bytes)
    }
  }

  @Test(arguments: [Int.max, 1 << 60, -1, Int.min])
  func `a number that no event can have is not taken for one`(seq: Int) {
    var ledger = Ledger()
    ledger.raise(above: seq)
    #expect(Ledger.numbers.contains(ledger.seq))
    let stored = Ledger(
      seq: seq, claims: [], reservations: [], completions: [], isGivenTime: nil, recent: [])
    #expect(throws: LedgerSnapshot.Fault.self) {
      try LedgerSnapshot.read(LedgerSnapshot(ledger: stored, head: .start).bytes)
    }
  }

  /// A ledger with one of each, short enough to be damaged everywhere.
  private static let small: LedgerSnapshot = {
    var ledger = Ledger()
    let claimer = LedgerWorld.claimers[0]
    let moment = WorldClock().moment
    let package = PackageName("p/01-a")
    let wanted = ClaimRequest.Wanted(
      package: package, nonce: Nonce(1, 2), duration: 1_000, scope: ClaimScope(writes: ["a/**"]))
    let holding = Holding(package: package, token: nil, nonce: wanted.nonce)
    _ = try? ledger.claim(ClaimRequest(claimer: claimer, wanted: [wanted]), at: moment)
    _ = try? ledger.start(holding, by: claimer, at: moment)
    _ = try? ledger.reserve(
      [Reservation.Target(path: "b", symbol: "S")], task: "\"\u{1B}é", by: claimer, at: moment)
    var snapshot = LedgerSnapshot(ledger: ledger, head: .start)
    let (text, head) = HistoryLine.lines(for: ledger.recent, after: .start)
    snapshot.tail = HistoryTail(head, lines: text)
    return snapshot
  }()
}
