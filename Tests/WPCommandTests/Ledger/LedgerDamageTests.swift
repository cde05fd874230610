import Testing
import WPCore
import WPHost
import WPSyntax
import WPTestSupport

@testable import WPCommand

/// Something that happened to the files of a ledger of three claims.
struct LedgerDamage: CustomTestStringConvertible, Sendable {
  let testDescription: String
  /// The word machines branch on when somebody claims then.
  let code: String
  /// The claims that `wp doctor` saves; nil where it leaves everything as it is.
  let saved: [String]?
  let strike: @Sendable (_ snapshot: inout String, _ history: inout String) -> Void

  init(
    _ description: String, code: String = "damaged", saved: [String]? = ["p/1", "p/2", "p/3"],
    _ strike: @escaping @Sendable (inout String, inout String) -> Void
  ) {
    testDescription = description
    self.code = code
    self.saved = saved
    self.strike = strike
  }

  static let all = [
    LedgerDamage("the snapshot is cut") { snapshot, _ in snapshot.removeLast(20) },
    LedgerDamage("the snapshot is empty") { snapshot, _ in snapshot = "" },
    LedgerDamage("the snapshot is something else") { snapshot, _ in snapshot = "{\"a\": 1}\n" },
    LedgerDamage("the snapshot is zeros") { snapshot, _ in snapshot = "\0\0\0\0" },
    LedgerDamage("a letter of the snapshot changed") { snapshot, _ in
      snapshot.replace("p/2", with: "p/9")
    },
    LedgerDamage("a newer version wrote it", code: "newer-ledger", saved: nil) { snapshot, _ in
      snapshot.replace("wp.ledger/1", with: "wp.ledger/2")
    },
    LedgerDamage("the history lost its beginning") { _, history in
      history = String(history.drop { $0 != "\n" }.dropFirst())
    },
    LedgerDamage("the history is garbage") { _, history in history = "garbage\n" },
    LedgerDamage("both are garbage", saved: []) { snapshot, history in
      snapshot = "garbage"
      history = "garbage\n"
    },
    LedgerDamage("the snapshot is gone, and a line is damaged", saved: ["p/1", "p/3"]) {
      snapshot, history in
      snapshot = ""
      history.replace("p/2", with: "p/\"2")
    },
  ]
}

struct LedgerDamageTests {
  private static let folder = "/repo/.engineering/.wp/"

  /// Three claims, of which the history has the first two for sure.
  private func sample() throws -> (MemoryDisk, SampleClaims) {
    let disk = MemoryDisk([RawPath("/repo".utf8): .folder])
    let claims = try SampleClaims(
      Host.memory(disk: disk, workingDirectory: RawPath("/repo".utf8)))
    for number in 1...3 { try claims.claim("p/\(number)") }
    return (disk, claims)
  }

  private func strike(_ damage: LedgerDamage, _ disk: MemoryDisk) throws {
    var snapshot = try #require(disk.texts[Self.folder + "ledger.json"])
    var history = try #require(disk.texts[Self.folder + "history.jsonl"])
    damage.strike(&snapshot, &history)
    disk.put(snapshot, at: Self.folder + "ledger.json")
    disk.put(history, at: Self.folder + "history.jsonl")
  }

  @Test(arguments: LedgerDamage.all)
  func `nobody is granted anything from a damaged ledger (F36)`(damage: LedgerDamage) throws {
    let (disk, claims) = try sample()
    try strike(damage, disk)
    let before = disk.texts
    let isHistoryAlone = damage.testDescription.hasPrefix("the history")
    if isHistoryAlone {
      // The snapshot has all its events still, so nothing is lost and nobody is stopped.
      #expect(try claims.claim("q/1") == 4)
      #expect(try claims.store.examine().problems == [])
      return
    }
    let error = #expect(throws: Failure.self) { try claims.claim("q/1") }
    #expect(error?.code == damage.code)
    #expect(disk.texts == before)
    #expect(throws: Failure.self) { try claims.store.read() }
  }

  @Test(arguments: LedgerDamage.all)
  func `the doctor makes a ledger of what can be read, with higher numbers (F36)`(
    damage: LedgerDamage
  ) throws {
    let (disk, claims) = try sample()
    try strike(damage, disk)
    let before = disk.texts
    guard let saved = damage.saved else {
      #expect(throws: Failure.self) { try claims.store.rebuild() }
      #expect(disk.texts == before)
      return
    }
    #expect(try !claims.store.examine().problems.isEmpty)
    let mends = try claims.store.rebuild()
    #expect(mends.contains { if case .keptAside = $0 { true } else { false } })
    #expect(try claims.held() == saved)
    #expect(try claims.store.examine().problems == [])
    #expect(try claims.claim("q/1") > 3)
    // What was there is kept.
    let kept = disk.texts.filter { $0.key.contains("/damaged-") }.map(\.value)
    for text in [before[Self.folder + "ledger.json"], before[Self.folder + "history.jsonl"]] {
      #expect(kept.contains(try #require(text)))
    }
  }

  @Test func `an old copy that was put back is noticed by the history (F38)`() throws {
    let (disk, claims) = try sample()
    let old = try #require(disk.texts[Self.folder + "ledger.json"])
    try claims.claim("p/4")
    disk.put(old, at: Self.folder + "ledger.json")
    let error = #expect(throws: Failure.self) { try claims.claim("p/4") }
    #expect(error?.code == "damaged")
    #expect(
      error?.message
        == "/repo/.engineering/.wp/ledger.json is damaged: it knows events up to 3, and not the one "
        + "of number 4 that the history has: an old copy was put back")
    _ = try claims.store.rebuild()
    #expect(try claims.held() == ["p/1", "p/2", "p/3", "p/4"])
    #expect(try claims.claim("p/5") > 4)
  }

  @Test func `an old copy from before the history was made safe is noticed, too (F38)`() throws {
    let (disk, claims) = try sample()
    let old = try #require(disk.texts[Self.folder + "ledger.json"])
    for number in 4...80 { try claims.claim("p/\(number)") }
    disk.put(old, at: Self.folder + "ledger.json")
    #expect(throws: Failure.self) { try claims.claim("p/81") }
    _ = try claims.store.rebuild()
    #expect(try claims.held().count == 80)
  }

  @Test func `a history that is shorter than what was safely written is no history (F36)`() throws {
    let (disk, claims) = try sample()
    for number in 4...40 { try claims.claim("p/\(number)") }
    disk.put("", at: Self.folder + "history.jsonl")
    let error = #expect(throws: Failure.self) { try claims.claim("p/x") }
    #expect(error?.code == "damaged")
    _ = try claims.store.rebuild()
    #expect(try claims.held().count == 40)
    #expect(try claims.claim("p/x") == 41)
  }

  @Test func `the doctor leaves a sound ledger alone`() throws {
    let (disk, claims) = try sample()
    let before = disk.texts
    #expect(try claims.store.rebuild() == [])
    #expect(disk.texts == before)
  }
}
