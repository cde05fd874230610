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
    let first = try Self.prepared(size, in: folder, "first")
    let calls = FaultPlan.calls { try SampleClaims.real(root: first, $0).claim("q/1") }
    #expect(calls.count > 20)
    for index in calls.indices {
      for isForGood in [false, true] {
        let root = try Self.prepared(size, in: folder, "\(index) \(isForGood)")
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

  /// A folder in which packages were claimed.
  private static func prepared(
    _ size: Int, in folder: TemporaryFolder, _ name: String
  ) throws -> RawPath {
    _ = try Files.live().writable(folder.path).makeFolder(RawPath(name.utf8))
    let claims = try SampleClaims.real(root: folder.path(name))
    guard size > 0 else { return folder.path(name) }
    // One command, many events: the point is what the next one finds.
    _ = try claims.store.transact { ledger, moment in
      for number in 1...size { _ = try ledger.claim(claims.request("p/\(number)"), at: moment) }
    }
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
    #expect(try claims.claim("q/2") == size + 2, note)
    #expect(try claims.store.examine().problems == [], note)
    let history = try claims.history()
    #expect(history.fault == nil, note)
    #expect(history.events.map(\.seq) == Array(1...(size + 2)), note)
  }
}
