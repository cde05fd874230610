import Testing
import WPCore
import WPHost
import WPSyntax
import WPTestSupport

@testable import WPCommand

struct LedgerFaultTests {
  /// How many claims there are before a call fails: none, some, and so many that the history is made safe.
  static let sizes = [0, 1, LedgerFiles.batch]

  @Test(arguments: sizes)
  func `whichever call fails, the next command goes on (F1, F5–F13)`(size: Int) throws {
    let folder = try TemporaryFolder()
    let files = try Self.files(size)
    let first = try Self.place(files, in: folder, "first")
    let calls = FaultPlan.calls { try SampleClaims.real(root: first, $0).claim("q/1") }
    #expect(calls.count > 20)
    for index in calls.indices {
      for isForGood in [false, true] {
        let root = try Self.place(files, in: folder, "\(index) \(isForGood)")
        let plan =
          isForGood
          ? FaultPlan(failingFrom: index, with: .inputOutput)
          : FaultPlan(failing: index, with: .noSpace)
        let outcome = Result { try SampleClaims.real(root: root, plan.sys).claim("q/1") }
        try Self.check(
          root, outcome, size, "call \(index), \(calls[index]), for good: \(isForGood)")
      }
    }
  }

  /// The files of a ledger in which packages were claimed.
  private static func files(_ size: Int) throws -> [RawPath: Bytes] {
    let disk = MemoryDisk([RawPath("/repo".utf8): .folder])
    let claims = try SampleClaims(Host.memory(disk: disk, workingDirectory: RawPath("/repo".utf8)))
    guard size > 0 else { return [:] }
    // One command, many events: the point is what the next one finds.
    _ = try claims.store.transact { ledger, moment in
      for number in 1...size { _ = try ledger.claim(claims.request("p/\(number)"), at: moment) }
    }
    return Dictionary(
      uniqueKeysWithValues: disk.texts.map { (RawPath($0.key.utf8).lastComponent, Bytes($0.value)) }
    )
  }

  /// Puts files where a clone has its ledger.
  private static func place(
    _ files: [RawPath: Bytes], in folder: TemporaryFolder, _ name: String
  ) throws -> RawPath {
    let live = RawPath("\(name)/.engineering/.wp".utf8)
    let place = try #require(try Files.live().own(live, folder.path, true))
    for (name, bytes) in files { try place.replace(name, by: bytes) }
    return folder.path(name)
  }

  private static func check(
    _ root: RawPath, _ outcome: Result<Int, any Error>, _ size: Int, _ note: String
  ) throws {
    let note = Comment(rawValue: note)
    let claims = try SampleClaims.real(root: root)
    let old = (1...max(1, size)).prefix(size).map { "p/\($0)" }.sorted()
    let held = try claims.held()
    switch outcome {
    case .success(let token):
      #expect(token == size + 1, note)
      #expect(held == old + ["q/1"], note)
    case .failure(let error as HostError) where error.reason == .notDurable:
      #expect(held == old + ["q/1"] || held == old, note)
    case .failure: #expect(held == old, note)
    }
    // The same call again is granted, and a lost answer is not a second grant.
    #expect(try claims.claim("q/1") == size + 1, note)
    #expect(try claims.store.examine().problems == [], note)
    let history = try claims.history()
    #expect(history.fault == nil, note)
    #expect(history.events.map(\.seq) == Array(1...(size + 1)), note)
  }
}
