import Testing
import WPSyntax

@testable import WPCore

/// The laws of the ledger, over whatever a few claimers can do to it.
struct LedgerPropertyTests {
  private static let steps = 250

  @Test(arguments: 0..<16)
  func `a token is given once, and a later grant has a greater one`(seed: Int) {
    var world = LedgerWorld(seed: UInt64(seed))
    var last = Token(0)
    for _ in 0..<LedgerPropertyTests.steps {
      for event in world.step().events {
        guard case .granted(let claim, _) = event.change else { continue }
        #expect(claim.token > last)
        #expect(claim.token.value == event.seq)
        last = claim.token
      }
    }
    #expect(last > Token(20), "the claimers did too little for this to mean anything")
  }

  @Test(arguments: 0..<16)
  func `a package passes on only when it is free, over, forced or resumed`(seed: Int) {
    var world = LedgerWorld(seed: UInt64(seed))
    for _ in 0..<LedgerPropertyTests.steps {
      let step = world.step()
      var ledger = step.before
      for event in step.events {
        if case .granted(let claim, let occasion) = event.change,
          let held = ledger.claim(of: claim.package)
        {
          switch occasion {
          case .open: Issue.record("\(claim.package.text) was held")
          case .resumed:
            #expect(held.holder.agent == claim.holder.agent)
            #expect(held.holder.workTree == claim.holder.workTree)
          case .takenOver(let former):
            #expect(held.lease.isOver(at: step.moment))
            #expect(held.holder == former)
          case .forced: #expect(event.reason == "because")
          }
        }
        ledger.apply(event)
      }
    }
  }

  @Test(arguments: 0..<16)
  func `only the newest token of a package that is still held is obeyed`(seed: Int) {
    var world = LedgerWorld(seed: UInt64(seed))
    var newest: [PackageName: Token] = [:]
    var obeyed = 0
    for _ in 0..<LedgerPropertyTests.steps {
      let step = world.step()
      if let shown = step.shown {
        #expect(newest[shown.package] == shown.token)
        obeyed += 1
      }
      for event in step.events {
        switch event.change {
        case .granted(let claim, _): newest[claim.package] = claim.token
        case .released(let name): newest[name] = nil
        case .completed(let done): newest[done.package] = nil
        default: break
        }
      }
    }
    #expect(obeyed > 5, "the claimers did too little for this to mean anything")
  }

  @Test(arguments: 0..<32)
  func `no two live claims overlap, however the clocks jump`(seed: Int) {
    var world = LedgerWorld(seed: UInt64(seed))
    for _ in 0..<LedgerPropertyTests.steps {
      let step = world.step()
      let live = step.after.liveClaims(at: step.moment).filter { !$0.isForced }
      for (index, claim) in live.enumerated() {
        for other in live[(index + 1)...] {
          let path = LedgerPropertyTests.fight(claim.scope, other.scope)
          #expect(
            path == nil, "\(claim.package.text) and \(other.package.text) at seq \(step.after.seq)")
        }
      }
    }
  }

  @Test(arguments: 0..<16)
  func `no two sessions have reserved the same`(seed: Int) {
    var world = LedgerWorld(seed: UInt64(seed))
    for _ in 0..<LedgerPropertyTests.steps {
      _ = world.step()
      let live = world.liveReservations
      for (index, reservation) in live.enumerated() {
        for other in live[(index + 1)...] where other.session != reservation.session {
          #expect(!reservation.target.meets(other.target))
        }
      }
    }
  }

  @Test(arguments: 0..<16)
  func `a refusal changes nothing and gives a reason`(seed: Int) {
    var world = LedgerWorld(seed: UInt64(seed))
    var refusals = 0
    for _ in 0..<LedgerPropertyTests.steps {
      let step = world.step()
      guard let refusal = step.refusal else { continue }
      refusals += 1
      #expect(step.after == step.before)
      #expect(!refusal.reasons.isEmpty)
    }
    #expect(refusals > 20, "the claimers were refused too seldom for this to mean anything")
  }

  @Test(arguments: 0..<8)
  func `the events make the ledger, and each has the next number`(seed: Int) {
    var world = LedgerWorld(seed: UInt64(seed))
    for _ in 0..<LedgerPropertyTests.steps { _ = world.step() }
    var replayed = Ledger()
    for (index, event) in world.ledger.recent.enumerated() {
      #expect(event.seq == index + 1)
      replayed.apply(event)
    }
    #expect(replayed == world.ledger)
    let packages = replayed.claims.map(\.package)
    #expect(packages == Set(packages).sorted())
    #expect(replayed.reservations.map(\.target) == replayed.reservations.map(\.target).sorted())
  }

  /// A path of this small world that one scope writes and the other names, found by trying them all.
  private static func fight(_ a: ClaimScope, _ b: ClaimScope) -> String? {
    let (a, b) = (a.paths(without: []), b.paths(without: []))
    return [
      "src/left/a.swift", "src/left/deep/c.swift", "src/right/b.swift", "src/main.swift",
      "notes.md", "README.md", "docs/a.md", "docs/b.md", "docs/c.md",
    ].first { text in
      let path = FilePath(text)
      let (first, second) = (a.writes.contains(path), b.writes.contains(path))
      return first && (second || b.reads.contains(path)) || second && a.reads.contains(path)
    }
  }
}
