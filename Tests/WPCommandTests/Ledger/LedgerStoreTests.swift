import Testing
import WPCore
import WPHost
import WPSyntax
import WPTestSupport

@testable import WPCommand

struct LedgerStoreTests {
  private static let folder = "/repo/.engineering/.wp/"

  private func sample(_ files: [String: String] = [:]) throws -> (MemoryDisk, SampleClaims) {
    var nodes: [RawPath: MemoryDisk.Node] = [RawPath("/repo".utf8): .folder]
    for (path, text) in files { nodes[RawPath(path.utf8)] = .file(Bytes(text)) }
    let disk = MemoryDisk(nodes)
    return (
      disk,
      try SampleClaims(Host.memory(disk: disk, workingDirectory: RawPath("/repo".utf8)))
    )
  }

  @Test func `a reader of nothing makes nothing`() throws {
    let (disk, claims) = try sample()
    #expect(try claims.store.read() == .empty)
    #expect(try claims.store.events() == [])
    #expect(disk.texts.isEmpty)
  }

  @Test func `what was decided is stored, and told by the history`() throws {
    let (_, claims) = try sample()
    #expect(try claims.claim("p/01-a") == 1)
    #expect(try claims.claim("p/02-b") == 2)
    #expect(try claims.held() == ["p/01-a", "p/02-b"])
    let history = try claims.history()
    #expect(history.fault == nil)
    #expect(history.events.map(\.seq) == [1, 2])
    #expect(history.ledger.claims == (try claims.store.read().ledger.claims))
  }

  @Test
  func `a decision that is refused changes nothing, and one that changes nothing is not stored`()
    throws
  {
    let (disk, claims) = try sample()
    try claims.claim("p/01-a")
    let before = disk.texts
    #expect(throws: UsageError("no")) {
      try claims.store.transact { (ledger, moment) throws in
        _ = try ledger.claim(claims.request("p/02-b"), at: moment)
        throw UsageError("no")
      }
    }
    #expect(disk.texts == before)
    let again = try claims.store.transact { try $0.claim(claims.request("p/01-a"), at: $1) }
    #expect(again.outcome.map(\.isRepeated) == [true])
    #expect(disk.texts == before)
  }

  @Test func `the first one says that a ledger begins, the next one does not`() throws {
    let (_, claims) = try sample()
    let first = try claims.store.transact { try $0.claim(claims.request("p/01-a"), at: $1) }
    let second = try claims.store.transact { try $0.claim(claims.request("p/02-b"), at: $1) }
    #expect(first.mends == [])
    #expect(second.mends == [])
  }

  @Test func `the snapshot stays small, and nothing is missing from the history`() throws {
    let (_, claims) = try sample()
    for number in 1...100 {
      try claims.claim("p/\(number)")
      #expect(try claims.store.read().ledger.recent.count <= LedgerFiles.batch)
    }
    let history = try claims.history()
    #expect(history.fault == nil)
    #expect(history.events.map(\.seq) == Array(1...100))
    #expect(history.ledger.claims == (try claims.store.read().ledger.claims))
    #expect(try claims.store.examine().problems == [])
  }

  @Test func `the snapshot vouches for the lines behind the safe part of the history`() throws {
    let (disk, claims) = try sample()
    for number in 1...70 {
      try claims.claim("p/\(number)")
      let snapshot = try claims.store.read()
      let lines = HistoryLine.lines(for: snapshot.ledger.recent, after: snapshot.head)
      #expect(snapshot.tail == HistoryTail(lines.head, lines: lines.text))
      let history = try #require(disk.texts[Self.folder + "history.jsonl"])
      #expect(Bytes(history).suffix(lines.text.count).elementsEqual(lines.text))
    }
  }

  @Test func `a line of the history that was changed is written as it was`() throws {
    let (disk, claims) = try sample()
    for number in 1...20 { try claims.claim("p/\(number)") }
    let whole = try #require(disk.texts[Self.folder + "history.jsonl"])
    disk.put(whole.replacing("p/20\"", with: "p/30\""), at: Self.folder + "history.jsonl")
    #expect(try !claims.store.transact { _, _ in }.mends.isEmpty)
    #expect(disk.texts[Self.folder + "history.jsonl"] == whole)
  }

  @Test(arguments: [1, 2, 31, 32, 33, 70])
  func `a ledger that was deleted is made again of its history, with higher numbers (F37)`(
    count: Int
  ) throws {
    let (disk, claims) = try sample()
    for number in 1...count { try claims.claim("p/\(number)") }
    let held = try claims.held()
    disk.remove(Self.folder + "ledger.json")
    #expect(try claims.held() == held)
    let transaction = try claims.store.transact { try $0.claim(claims.request("q/1"), at: $1) }
    #expect(transaction.mends == [.rebuilt(events: count)])
    #expect(try #require(transaction.outcome.first).claim.token.value > count)
    #expect(try claims.held() == held + ["q/1"])
    #expect(try claims.store.examine().problems == [])
  }

  @Test func `without a history a deleted ledger begins anew, and says so (F37)`() throws {
    let (disk, claims) = try sample()
    try claims.claim("p/1")
    try Sessions(claims.live, claims.host).see(
      try #require(SessionID("s1")), at: Moment(claims.host.clock))
    disk.remove(Self.folder + "ledger.json")
    disk.remove(Self.folder + "history.jsonl")
    let transaction = try claims.store.transact { try $0.claim(claims.request("q/1"), at: $1) }
    #expect(transaction.mends == [.begun])
    #expect(
      LedgerMend.begun.words
        == "the ledger is gone, and its history with it: a new one begins, and nobody holds anything"
    )
  }

  @Test func `a history of which the end was lost gets it back (F1)`() throws {
    let (disk, claims) = try sample()
    for number in 1...40 { try claims.claim("p/\(number)") }
    let whole = try #require(disk.texts[Self.folder + "history.jsonl"])
    let safe = try claims.store.read().head.length
    for length in [safe, safe + 1, safe + 200, whole.utf8.count - 1] {
      disk.put(String(whole.prefix(length)), at: Self.folder + "history.jsonl")
      _ = try claims.store.transact { _, _ in }
      #expect(disk.texts[Self.folder + "history.jsonl"] == whole)
    }
    for garbage in ["{\"seq\":", "\0\0\0\0", "\n\n", "{}\n"] {
      disk.put(whole + garbage, at: Self.folder + "history.jsonl")
      let mends = try claims.store.transact { _, _ in }.mends
      #expect(mends == [.cut(bytes: garbage.utf8.count)])
      #expect(disk.texts[Self.folder + "history.jsonl"] == whole)
    }
  }

  @Test func `a disk that loses the history for now keeps the claim (F9)`() throws {
    let folder = try TemporaryFolder()
    let sys = Sys { $0 == .cut ? .noSpace : nil }
    let claims = try SampleClaims.real(folder, sys)
    for number in 1...LedgerFiles.batch { try claims.claim("p/\(number)") }
    // Now the history must be made safe, and cannot.
    #expect(throws: HostError.self) { try claims.claim("p/x") }
    let healthy = try SampleClaims.real(folder)
    #expect(try healthy.held().count == LedgerFiles.batch)
    #expect(try healthy.claim("p/x") == LedgerFiles.batch + 1)
    #expect(try healthy.store.examine().problems == [])
  }

  @Test func `a ledger of clocks takes no given time, and the other way round`() throws {
    let (disk, claims) = try sample()
    try claims.claim("p/1")
    var host = claims.host
    host.clock = host.clock.given(UnixTime(seconds: 4_000_000_000))
    let later = try SampleClaims(host)
    let error = #expect(throws: LedgerRefusal.self) { try later.claim("p/2") }
    #expect(error?.reasons == [.foreignTime(ledgerIsGiven: false)])
    disk.remove(Self.folder + "ledger.json")
    #expect(throws: LedgerRefusal.self) { try later.claim("p/2") }
    disk.remove(Self.folder + "history.jsonl")
    try later.claim("p/2")
    #expect(throws: LedgerRefusal.self) { try claims.claim("p/1") }
  }

  @Test func `the last events are found without reading all of them`() throws {
    let (disk, claims) = try sample()
    for number in 1...50 { try claims.claim("p/\(number)") }
    #expect(try claims.store.events().map(\.seq) == Array(1...50))
    #expect(try claims.store.events(last: 3).map(\.seq) == [48, 49, 50])
    #expect(try claims.store.events(last: 99).count == 50)
    #expect(try claims.store.events(last: 0) == [])
    // What the history has not got yet is in the snapshot.
    let whole = try #require(disk.texts[Self.folder + "history.jsonl"])
    disk.put(String(whole.dropLast(300)), at: Self.folder + "history.jsonl")
    #expect(try claims.store.events(last: 2).map(\.seq) == [49, 50])
  }

  @Test func `of many at once one is given a package (F24)`() async throws {
    let folder = try TemporaryFolder()
    for round in 0..<5 {
      let winners = try await withThrowingTaskGroup(of: Bool.self) { group in
        for worker in 0..<8 {
          group.addTask {
            let claims = try SampleClaims.real(folder, session: "s\(worker)")
            do {
              try claims.claim("p/\(round)")
              return true
            } catch is LedgerRefusal {
              return false
            }
          }
        }
        return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
      }
      #expect(winners == 1)
    }
    let claims = try SampleClaims.real(folder)
    #expect(try claims.history().events.map(\.seq) == Array(1...5))
    #expect(try claims.store.examine().problems == [])
  }
}

extension MemoryDisk {
  func remove(_ path: String) { put(nil, at: path) }

  func put(_ text: String?, at path: String) {
    set(text.map { Bytes($0) }, at: RawPath(path.utf8))
  }
}
