import Testing

@testable import WPCore

struct StandingTests {
  private static let package = PackageName("p/01-a")
  private static let ana = LedgerWorld.claimers[0]
  private static let start = Moment(
    wall: 1_800_000_000_000, boot: Moment.Boot(id: "a", milliseconds: 1_000_000))
  private static let over = Moment(
    wall: start.wall + 9_000_000, boot: Moment.Boot(id: "a", milliseconds: 10_000_000))

  /// A ledger in which somebody took the package through some steps.
  private static func ledger(_ steps: [String]) throws -> Ledger {
    var ledger = Ledger()
    let nonce = Nonce(1, 1)
    let holding = Holding(package: package, token: nil, nonce: nonce)
    for step in steps {
      switch step {
      case "claim":
        let wanted = ClaimRequest.Wanted(
          package: package, nonce: nonce, duration: 7_200_000, scope: ClaimScope(writes: ["a"]))
        _ = try ledger.claim(ClaimRequest(claimer: ana, wanted: [wanted]), at: start)
      case "claim alone":
        let wanted = ClaimRequest.Wanted(
          package: package, nonce: nonce, duration: 7_200_000, scope: ClaimScope(writes: ["a"]))
        var request = ClaimRequest(claimer: ana, wanted: [wanted])
        request.isTentative = true
        _ = try ledger.claim(request, at: start)
      case "start": _ = try ledger.start(holding, by: ana, at: start)
      case "submit": _ = try ledger.submit(holding, commit: "c", by: ana, at: start)
      case "complete": _ = try ledger.complete(holding, commit: "c", by: ana, at: start)
      case "land": try ledger.land([package], by: ana, at: start)
      case "release": _ = try ledger.release(holding, by: ana, at: start)
      default: try ledger.reopen(package, documentSays: .completed, by: ana, at: start)
      }
    }
    return ledger
  }

  @Test(
    arguments: [
      ([], nil, "-", false), ([], .open, "open", false), ([], .completed, "completed", false),
      ([], .claimed, "open; its document names bo", false),
      ([], .inProgress, "open; its document names bo", false),
      (["claim"], .open, "claimed by ana", true),
      (["claim", "start"], .completed, "in_progress by ana", true),
      (["claim", "start", "submit"], .claimed, "in_progress by ana, awaiting review", true),
      (["claim alone", "start"], .open, "in_progress by ana, NOT CONFIRMED by the remote", true),
      (["claim", "release"], .claimed, "open; its document names bo", false),
      (["claim", "start", "complete"], .inProgress, "completed by ana, not landed", false),
      (["claim", "start", "complete"], .completed, "completed by ana", false),
      (["claim", "start", "complete", "land"], .open, "completed by ana", false),
      (["claim", "start", "complete", "reopen"], .open, "open", false),
    ] as [([String], PackageState?, String, Bool)])
  func `the claim speaks before the completion, and that before the document`(
    steps: [String], document: PackageState?, words: String, isHeld: Bool
  ) throws {
    let view = LedgerView(try StandingTests.ledger(steps), at: StandingTests.start)
    let standing = view.standing(
      of: StandingTests.package, documentSays: document, assignee: "bo")
    #expect(standing.words == words)
    #expect(standing.isHeld == isHeld)
  }

  @Test func `a lease that is over is told, and still says who had it`() throws {
    let view = LedgerView(try StandingTests.ledger(["claim", "start"]), at: StandingTests.over)
    let standing = view.standing(of: StandingTests.package, documentSays: .open, assignee: nil)
    #expect(standing.words == "in_progress by ana, whose lease is over")
    #expect(standing.holderWords == "ana, whose lease is over")
  }

  @Test func `where the ledger cannot be read the document speaks`() {
    let view = LedgerView(nil, at: StandingTests.start)
    let standing = view.standing(
      of: StandingTests.package, documentSays: .inProgress, assignee: "bo")
    #expect(standing.words == "in_progress by bo")
    #expect(standing.isHeld)
  }
}
