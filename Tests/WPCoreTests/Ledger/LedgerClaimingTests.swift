import Testing

@testable import WPCore

/// What a claim does to others whose leases are over, and what it leaves alone.
struct LedgerClaimingTests {
  private let ana = LedgerWorld.claimers[0]
  private let bo = LedgerWorld.claimers[2]
  private let duration = 4 * 3_600_000

  private func moment(hours: Int, boot: String = "a") -> Moment {
    Moment(
      wall: 1_800_000_000_000 + hours * 3_600_000,
      boot: Moment.Boot(id: boot, milliseconds: max(0, hours) * 3_600_000))
  }

  private func request(
    _ claimer: Claimer, _ name: String, _ paths: [String], nonce: UInt64
  ) -> ClaimRequest {
    ClaimRequest(
      claimer: claimer,
      wanted: [
        ClaimRequest.Wanted(
          package: PackageName(name), nonce: Nonce(0, nonce), duration: duration,
          scope: ClaimScope(writes: paths))
      ])
  }

  private func holding(_ grant: Grant?) throws -> Holding {
    let claim = try #require(grant?.claim)
    return Holding(package: claim.package, token: claim.token, nonce: claim.nonce)
  }

  @Test func `a clock that is set back does not revive a claim whose paths another was given`()
    throws
  {
    var ledger = Ledger()
    let old = try ledger.claim(request(ana, "p/01-a", ["src/**"], nonce: 1), at: moment(hours: 0))
    // The machine restarts with a clock that is days ahead, and somebody sets it right.
    _ = try ledger.claim(
      request(bo, "p/02-b", ["src/b"], nonce: 2), at: moment(hours: 72, boot: "b"))
    let now = moment(hours: 1, boot: "c")
    #expect(ledger.liveClaims(at: now).map(\.package.text) == ["p/02-b"])
    let before = ledger
    #expect {
      try ledger.start(holding(old.first), by: ana, at: now)
    } throws: { error in
      guard case .overlap? = (error as? LedgerRefusal)?.reasons.first else { return false }
      return true
    }
    #expect(ledger == before)
  }

  @Test func `a lease that was over goes on where its paths are free again`() throws {
    var ledger = Ledger()
    let old = try ledger.claim(request(ana, "p/01-a", ["src/**"], nonce: 1), at: moment(hours: 0))
    let new = try ledger.claim(request(bo, "p/02-b", ["src/b"], nonce: 2), at: moment(hours: 5))
    _ = try ledger.release(holding(new.first), by: bo, at: moment(hours: 6))
    let claim = try ledger.start(holding(old.first), by: ana, at: moment(hours: 6))
    #expect(!claim.lease.isLapsed)
    #expect(ledger.liveClaims(at: moment(hours: 7)).map(\.package.text) == ["p/01-a"])
  }

  @Test func `resuming a claim whose lease is over asks for its paths again`() throws {
    var ledger = Ledger()
    _ = try ledger.claim(request(ana, "p/01-a", ["src/**"], nonce: 1), at: moment(hours: 0))
    _ = try ledger.claim(request(bo, "p/02-b", ["src/b"], nonce: 2), at: moment(hours: 5))
    var resume = request(ana, "p/01-a", ["src/**"], nonce: 3)
    resume.resumes = true
    let request = resume
    #expect {
      try ledger.claim(request, at: moment(hours: 5))
    } throws: { error in
      guard case .overlap? = (error as? LedgerRefusal)?.reasons.first else { return false }
      return true
    }
  }

  @Test func `whoever builds on work that has not landed can go on after a pause`() throws {
    var ledger = Ledger()
    let base = try ledger.claim(request(bo, "p/01-a", ["src/**"], nonce: 1), at: moment(hours: 0))
    _ = try ledger.start(holding(base.first), by: bo, at: moment(hours: 1))
    _ = try ledger.complete(holding(base.first), commit: nil, by: bo, at: moment(hours: 2))
    var ahead = request(ana, "p/02-b", ["src/b"], nonce: 2)
    ahead.goesAhead = true
    ahead.wanted[0].unmet = [LedgerRefusal.Unmet("p/01-a", branch: "wp/01-a")]
    let grants = try ledger.claim(ahead, at: moment(hours: 3))
    let claim = try ledger.start(holding(grants.first), by: ana, at: moment(hours: 30))
    #expect(claim.stage == .inProgress)
  }

  @Test func `paths that everybody may touch can be reserved while a claim covers them`() throws {
    var ledger = Ledger()
    let shared = try [PathPattern.parse("CHANGELOG.md").get()]
    _ = try ledger.claim(request(ana, "p/01-a", ["*.md"], nonce: 1), at: moment(hours: 0))
    let target = Reservation.Target(path: "CHANGELOG.md")
    let now = moment(hours: 1)
    #expect(throws: LedgerRefusal.self) {
      try ledger.reserve([target], task: nil, by: bo, at: now)
    }
    let given = try ledger.reserve([target], task: nil, by: bo, shared: shared, at: now)
    #expect(given.map(\.target) == [target])
  }

  @Test func `a pattern that cannot be read does not shift the names of the others`() throws {
    var ledger = Ledger()
    var forced = request(ana, "p/01-a", ["src/{", "src/b"], nonce: 1)
    forced.force = "it is urgent"
    _ = try ledger.claim(forced, at: moment(hours: 0))
    do throws(LedgerRefusal) {
      _ = try ledger.claim(request(bo, "p/02-b", ["src/"], nonce: 2), at: moment(hours: 1))
      Issue.record("the scopes overlap")
    } catch {
      guard case .overlap(_, _, let meeting)? = error.reasons.first else {
        Issue.record("\(error)")
        return
      }
      #expect(meeting.ours == "src/")
      #expect(meeting.theirs == "src/b")
      #expect(meeting.witness == "src/b")
    }
  }

  @Test func `a renewal that no remote knew does not undo what the remote has decided since`()
    throws
  {
    var remote = Ledger()
    let grants = try remote.claim(
      request(ana, "p/01-a", ["src/a"], nonce: 1), at: moment(hours: 0))
    var clone = Ledger()
    clone.adopt(remote)
    _ = try clone.start(holding(grants.first), by: ana, at: moment(hours: 3))
    _ = try clone.renew(holding(grants.first), by: ana, at: moment(hours: 3))

    var wider = remote
    _ = try wider.widen(
      PackageName("p/01-a"), by: ["docs/"], grantedBy: bo, at: moment(hours: 2))
    let seen = try #require(wider.taking(stepsOf: clone).claims.first)
    #expect(seen.scope.writes == ["src/a", "docs/"])
    #expect(seen.stage == .inProgress)
    #expect(seen.lease.renewed == moment(hours: 3).wall)

    var lost = remote
    _ = try lost.claim(request(bo, "p/02-b", ["src/"], nonce: 2), at: moment(hours: 5))
    let live = lost.taking(stepsOf: clone).liveClaims(at: moment(hours: 5))
    #expect(live.map(\.package.text) == ["p/02-b"])
  }

  @Test func `what only signs of life keep is renewed in the ledger, and what is over is not`()
    throws
  {
    func at(_ minutes: Int) -> Moment {
      Moment(
        wall: 1_800_000_000_000 + minutes * 60_000,
        boot: Moment.Boot(id: "a", milliseconds: minutes * 60_000))
    }
    var ledger = Ledger()
    let target = Reservation.Target(path: "a")
    _ = try ledger.reserve([target], task: "a task", by: ana, at: at(0))
    ledger.slideReservations(of: ana, seen: at(8), at: at(8))
    #expect(ledger.seq == 1)
    ledger.slideReservations(of: ana, seen: at(8), at: at(15))
    #expect(ledger.seq == 2)
    #expect(ledger.reservations.map { $0.lease.left(at: at(15)) } == [600_000])
    #expect(ledger.reservations.map(\.task) == ["a task"])
    ledger.slideReservations(of: bo, seen: at(24), at: at(24))
    ledger.slideReservations(of: ana, seen: at(15), at: at(26))
    #expect(ledger.seq == 2)
  }
}
