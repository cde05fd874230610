import Testing
import WPSyntax

@testable import WPCore

/// What a clone knows of a remote ledger, and what it may take from holders on other machines.
struct LedgerUpstreamTests {
  private static let duration = 4 * 3_600_000
  private static let margin = 300_000
  private static let watching = 900_000

  private let ana = LedgerWorld.claimers[0]
  private let eve: Claimer

  init() throws {
    eve = Claimer(
      agent: try #require(AgentHandle("eve")), session: try #require(SessionID("far")),
      host: "there", workTree: "/tree/e")
  }

  private func moment(_ milliseconds: Int, boot: String = "a") -> Moment {
    Moment(
      wall: 1_800_000_000_000 + milliseconds,
      boot: Moment.Boot(id: boot, milliseconds: milliseconds))
  }

  private func request(_ claimer: Claimer, _ names: String...) -> ClaimRequest {
    ClaimRequest(
      claimer: claimer,
      wanted: names.enumerated().map { index, name in
        ClaimRequest.Wanted(
          package: PackageName(name), nonce: Nonce(UInt64(index), claimer == ana ? 7 : 8),
          duration: Self.duration,
          scope: ClaimScope(writes: ["src/\(name)"]))
      })
  }

  private func reasons(_ body: () throws -> Void) -> [LedgerRefusal.Reason] {
    do {
      try body()
      return []
    } catch {
      return (error as? LedgerRefusal)?.reasons ?? []
    }
  }

  @Test func `what is known of a remote is read as it was written`() throws {
    var ledger = Ledger()
    let grant = try ledger.claim(request(ana, "p/01"), at: moment(0))
    let claim = try #require(grant.first?.claim)
    let upstream = Upstream(
      url: "git@example.org:a/b", commit: "abc", seq: 4,
      watches: [ClaimWatch(of: claim, at: moment(5))], heard: 6)
    let snapshot = LedgerSnapshot(ledger: ledger, upstream: upstream)
    #expect(try LedgerSnapshot.read(snapshot.bytes) == snapshot)
    let bare = LedgerSnapshot(ledger: ledger, upstream: Upstream(url: "u"))
    #expect(try LedgerSnapshot.read(bare.bytes) == bare)
  }

  @Test(
    arguments: [
      // Not over by the margin.
      (duration + margin - 1, watching, nil), (duration + margin, watching, 0),
      // Seen unchanged for too short a time.
      (duration + margin, watching - 1, 1), (duration + margin, 0, watching),
    ] as [(Int, Int, Int?)])
  func `a lease of another machine is over when both clocks say so`(
    now: Int, seenFor: Int, patience: Int?
  ) throws {
    var ledger = Ledger()
    let grant = try ledger.claim(request(eve, "p/01"), at: moment(0, boot: "far"))
    let claim = try #require(grant.first?.claim)
    let watch = ClaimWatch(of: claim, at: moment(now - seenFor))
    #expect(claim.patience(of: watch, at: moment(now)) == patience)
    ledger.watches = [watch]
    var taken = ledger
    let refused = reasons { _ = try taken.claim(request(ana, "p/01"), at: moment(now)) }
    #expect(refused.isEmpty == (patience == 0))
    #expect((taken.claim(of: claim.package)?.holder == ana) == (patience == 0))
  }

  @Test func `a watch over another claim, or from before a restart, counts for nothing`() throws {
    var ledger = Ledger()
    let grant = try ledger.claim(request(eve, "p/01", "p/02"), at: moment(0, boot: "far"))
    let now = Self.duration + Self.margin + Self.watching
    let (one, two) = (grant[0].claim, grant[1].claim)
    let other = ClaimWatch(of: two, at: moment(now - Self.watching))
    #expect(one.patience(of: other, at: moment(now)) == Self.watching)
    let before = ClaimWatch(of: one, at: moment(now - Self.watching, boot: "old"))
    #expect(one.patience(of: before, at: moment(now)) == Self.watching)
    #expect(one.patience(of: nil, at: moment(now)) == Self.watching)
  }

  @Test func `an agent may hold as many packages as the limit says`() throws {
    var ledger = Ledger()
    var first = request(ana, "p/01")
    first.limit = 1
    _ = try ledger.claim(first, at: moment(0))
    var second = request(ana, "p/02")
    second.limit = 1
    #expect(reasons { _ = try ledger.claim(second, at: moment(1)) } == [.limit(ana.agent, 1)])
    second.limit = 2
    #expect(reasons { _ = try ledger.claim(second, at: moment(1)) } == [])
    // What is over counts no more.
    var third = request(ana, "p/03")
    third.limit = 1
    #expect(reasons { _ = try ledger.claim(third, at: moment(Self.duration + 1)) } == [])
  }

  @Test func `a person ends the claim of somebody else, where there is one`() throws {
    var ledger = Ledger()
    _ = try ledger.claim(request(eve, "p/01"), at: moment(0))
    let name = PackageName("p/01")
    let ended = try ledger.release(name, forcedBy: ana, reason: "gone", at: moment(1))
    #expect(ended.holder == eve)
    #expect(ledger.claims.isEmpty)
    #expect(ledger.recent.last?.change == .released(name))
    #expect(ledger.recent.last?.reason == "gone")
    let again = reasons { _ = try ledger.release(name, forcedBy: ana, reason: "", at: moment(2)) }
    #expect(again == [.notHeld(name, by: nil)])
  }

  @Test func `what was taken without asking is given where the remote has it free`() throws {
    var clone = Ledger()
    var request = request(ana, "p/01")
    request.isTentative = true
    let claim = try #require(try clone.claim(request, at: moment(0)).first?.claim)
    var remote = Ledger()
    try remote.confirm(claim, shared: [], at: moment(1))
    #expect(remote.claim(of: claim.package)?.nonce == claim.nonce)
    #expect(remote.claim(of: claim.package)?.isTentative == false)
    let before = remote
    try remote.confirm(claim, shared: [], at: moment(2))
    #expect(remote == before)

    var held = Ledger()
    _ = try held.claim(self.request(eve, "p/01"), at: moment(0))
    let theirs = try #require(held.claim(of: claim.package))
    let fenced = reasons { try held.confirm(claim, shared: [], at: moment(1)) }
    #expect(fenced == [.fenced(claim.package, by: theirs)])
    let holding = Holding(package: theirs.package, token: theirs.token, nonce: theirs.nonce)
    _ = try held.start(holding, by: eve, at: moment(1))
    _ = try held.complete(holding, commit: nil, by: eve, at: moment(1))
    let closed = reasons { try held.confirm(claim, shared: [], at: moment(2)) }
    #expect(closed == [.closed(claim.package, .completed(by: eve.agent))])
  }
}
