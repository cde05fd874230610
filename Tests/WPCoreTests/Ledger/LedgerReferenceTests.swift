import Testing

@testable import WPCore

/// Everything that two claimers can do with three packages in a few steps, against a naive ledger.
struct LedgerReferenceTests {
  private typealias Action = LedgerReference.Action
  private static let depth = 6

  private static let actions: [Action] = [
    .claim("p/01-a", by: 0), .claim("p/01-a", by: 1), .claim("p/02-ab", by: 1),
    .claim("p/03-b", by: 0), .start("p/01-a", by: 0), .start("p/02-ab", by: 1),
    .renew("p/01-a", by: 0), .complete("p/01-a", by: 0), .complete("p/02-ab", by: 1),
    .release("p/02-ab", by: 1), .reopen("p/01-a"), .land("p/01-a"), .wait,
  ]

  // The first step is an argument, so that a failure says where it started.
  @Test(arguments: [
    LedgerReference.Action.claim("p/01-a", by: 0), .claim("p/01-a", by: 1),
    .claim("p/02-ab", by: 1), .claim("p/03-b", by: 0),
  ])
  func `every short history goes as the naive ledger has it`(first: LedgerReference.Action) {
    var run = Run()
    run.compare(first)
    var seen: Set<Run> = [run]
    var reached = [run]
    for _ in 1..<LedgerReferenceTests.depth {
      var next: [Run] = []
      for run in reached {
        for action in LedgerReferenceTests.actions {
          var run = run
          run.compare(action)
          if seen.insert(run).inserted { next.append(run) }
        }
      }
      reached = next
    }
    #expect(seen.count > 100)
  }

  /// The ledger and the naive one, side by side.
  private struct Run: Hashable {
    private var ledger = Ledger()
    private var reference = LedgerReference()
    private var milliseconds = 0

    /// Does the same to both; they must agree on the answer and on who has what then.
    mutating func compare(_ action: Action) {
      let expected = reference.act(action)
      var code: String?
      do throws(LedgerRefusal) {
        try act(action)
      } catch {
        code = error.reasons.first.map(Run.code)
      }
      // What led here is not part of the state, or no two ways would lead to the same.
      ledger.forgetRecent(through: .max)
      #expect(code == expected, "\(action) after \(reference)")
      let held = ledger.claims.map { claim in
        [claim.package.text, claim.holder.session.text, claim.state.word]
      }
      let wanted = reference.held.sorted { $0.key < $1.key }.map { name, held in
        [
          name, LedgerWorld.claimers[held.who * 2].session.text,
          held.isStarted ? "in_progress" : "claimed",
        ]
      }
      #expect(held == wanted, "after \(action)")
      #expect(ledger.completions.map(\.package.text) == reference.done.keys.sorted())
    }

    private mutating func act(_ action: Action) throws(LedgerRefusal) {
      let moment = self.moment
      let nobody = LedgerWorld.claimers[1]
      switch action {
      case .claim(let name, let who): try claim(name, who)
      case .start(let name, let who):
        _ = try ledger.start(holding(name, who), by: claimer(who), at: moment)
      case .renew(let name, let who):
        _ = try ledger.renew(holding(name, who), by: claimer(who), at: moment)
      case .complete(let name, let who):
        _ = try ledger.complete(
          holding(name, who), commit: nil, by: claimer(who), at: moment)
      case .release(let name, let who):
        _ = try ledger.release(holding(name, who), by: claimer(who), at: moment)
      case .reopen(let name):
        try ledger.reopen(PackageName(name), documentSays: .open, by: nobody, at: moment)
      case .land(let name): try ledger.land([PackageName(name)], by: nobody, at: moment)
      case .wait: milliseconds += LedgerReference.duration * 6 / 10
      }
    }

    private mutating func claim(_ name: String, _ who: Int) throws(LedgerRefusal) {
      var wanted = ClaimRequest.Wanted(
        package: PackageName(name), nonce: nonce(who), duration: LedgerReference.duration,
        scope: ClaimScope(writes: (LedgerReference.paths[name] ?? []).sorted()))
      // Nothing ever changes in this world, so it has rested since the lease was over.
      wanted.rest = ledger.claim(of: wanted.package).map { milliseconds - $0.lease.expires }
      _ = try ledger.claim(ClaimRequest(claimer: claimer(who), wanted: [wanted]), at: moment)
    }

    private var moment: Moment {
      Moment(wall: milliseconds, boot: Moment.Boot(id: "a", milliseconds: milliseconds))
    }

    private func claimer(_ who: Int) -> Claimer { LedgerWorld.claimers[who * 2] }

    private func nonce(_ who: Int) -> Nonce { Nonce(0, UInt64(who)) }

    private func holding(_ name: String, _ who: Int) -> Holding {
      Holding(
        package: PackageName(name), token: ledger.claim(of: PackageName(name))?.token ?? Token(0),
        nonce: nonce(who))
    }

    private static func code(_ reason: LedgerRefusal.Reason) -> String {
      switch reason {
      case .held: "held"
      case .overlap: "overlap"
      case .unlanded: "unlanded"
      case .closed: "closed"
      case .fenced: "fenced"
      case .illegal: "illegal"
      default: "\(reason)"
      }
    }
  }
}
