import WPSyntax
import WPTestSupport
import WPRandom

@testable import WPCore

/// Claimers who do whatever comes to their minds to one ledger, while its clocks jump and its machine restarts.
struct LedgerWorld {
  private(set) var ledger = Ledger()
  private(set) var numbers: SeededRandom
  private(set) var clock = WorldClock()
  /// What anybody was ever given, also what is long lost.
  private(set) var holdings: [(Holding, Claimer)] = []
  private var sightings: Sightings = [:]

  static let duration = 4 * 3_600_000
  static let scopes: [String: ClaimScope] = [
    "p/01-all": ClaimScope(writes: ["src/**"]),
    "p/02-left": ClaimScope(writes: ["src/left/**", "notes.md"]),
    "p/03-right": ClaimScope(writes: ["src/right/"], reads: ["src/left/a.swift"]),
    "p/04-names": ClaimScope(writes: ["docs/{a,b}.md"], reads: ["notes.md"]),
    "p/05-docs": ClaimScope(writes: ["docs/*.md"]),
    "p/06-nothing": .nothing,
  ]
  static let extras = ["docs/a.md", "src/left/a.swift", "README.md", "src/right/b.swift"]
  static let claimers = [
    ("ana", "one", "/tree/a"), ("ana", "two", "/tree/a"), ("bo", "three", "/tree/b"),
  ].compactMap { agent, session, tree in
    AgentHandle(agent).flatMap { agent in
      SessionID(session).map {
        Claimer(agent: agent, session: $0, host: "here", workTree: tree)
      }
    }
  }

  init(seed: UInt64) { numbers = SeededRandom(seed: seed) }

  /// What was tried, and what came of it.
  struct Step {
    let before: Ledger
    let after: Ledger
    let moment: Moment
    /// What was shown as a proof of holding, where the step needs one.
    var shown: Holding?
    var refusal: LedgerRefusal?

    /// The events of the step.
    var events: [LedgerEvent] { Array(after.recent.dropFirst(before.recent.count)) }
  }

  /// Lets somebody do something.
  mutating func step() -> Step {
    clock.pass(&numbers)
    let before = ledger
    var shown: Holding?
    var refusal: LedgerRefusal?
    do throws(LedgerRefusal) {
      shown = try act()
    } catch {
      refusal = error
    }
    return Step(
      before: before, after: ledger, moment: clock.moment, shown: shown, refusal: refusal)
  }

  private mutating func act() throws(LedgerRefusal) -> Holding? {
    let claimer = pick(LedgerWorld.claimers)
    switch numbers.below(20) {
    case 0..<8: try claim(for: claimer)
    case 8: try reopen(for: claimer)
    case 9: try ledger.land([pickPackage()], by: claimer, at: clock.moment)
    case 10: try ledger.unguard(pickPackage(), by: claimer, at: clock.moment)
    case 11: try reserve(for: claimer)
    case 12: _ = try ledger.unreserve(nil, by: claimer, at: clock.moment)
    case 13: sightings[claimer.session] = clock.moment
    default: return try useHolding()
    }
    return nil
  }

  private mutating func claim(for claimer: Claimer) throws(LedgerRefusal) {
    let names = Set([pickPackage(), pickPackage()].prefix(1 + numbers.below(2))).sorted()
    let wanted = names.map { name in
      var wanted = ClaimRequest.Wanted(
        package: name, nonce: nonce(), duration: LedgerWorld.duration,
        scope: LedgerWorld.scopes[name.text] ?? .nothing)
      wanted.rest = numbers.below(3) == 0 ? nil : LedgerWorld.duration
      return wanted
    }
    var request = ClaimRequest(claimer: claimer, wanted: wanted)
    request.starts = numbers.below(2) == 0
    request.resumes = numbers.below(4) == 0
    request.force = numbers.below(12) == 0 ? "because" : nil
    for grant in try ledger.claim(request, at: clock.moment) {
      let claim = grant.claim
      holdings.append((Holding(claim: claim, token: claim.token, nonce: claim.nonce), claimer))
    }
  }

  private mutating func useHolding() throws(LedgerRefusal) -> Holding? {
    guard !holdings.isEmpty else { return nil }
    // The latest are more fun than those of long ago.
    let recent = holdings.suffix(8)
    let (holding, claimer) = recent[recent.startIndex + numbers.below(recent.count)]
    let moment = clock.moment
    switch numbers.below(9) {
    case 0: _ = try ledger.hold(holding, by: claimer, at: moment)
    case 1: _ = try ledger.renew(holding, by: claimer, at: moment)
    case 2, 3: _ = try ledger.start(holding, by: claimer, at: moment)
    case 4: _ = try ledger.submit(holding, commit: "c0ffee", by: claimer, at: moment)
    case 5: _ = try ledger.release(holding, by: claimer, at: moment)
    case 6: _ = try ledger.complete(holding, commit: "c0ffee", by: claimer, at: moment)
    case 7: _ = try ledger.widen(holding, by: [pick(LedgerWorld.extras)], for: claimer, at: moment)
    default:
      _ = try ledger.narrow(holding, by: [pick(LedgerWorld.extras)], for: claimer, at: moment)
    }
    return holding
  }

  private mutating func reopen(for claimer: Claimer) throws(LedgerRefusal) {
    let state: PackageState = numbers.below(2) == 0 ? .open : .completed
    try ledger.reopen(pickPackage(), documentSays: state, by: claimer, at: clock.moment)
  }

  private mutating func reserve(for claimer: Claimer) throws(LedgerRefusal) {
    let targets = (0...numbers.below(2)).map { _ in
      Reservation.Target(
        path: pick(LedgerWorld.extras), symbol: pick([nil, "Tree", "Tree.walk", "Leaf"]))
    }
    _ = try ledger.reserve(
      targets, task: "a task", by: claimer, seen: sightings, at: clock.moment)
  }

  /// The reservations that bind others now.
  var liveReservations: [Reservation] {
    ledger.liveReservations(seen: sightings, at: clock.moment)
  }

  private mutating func pickPackage() -> PackageName {
    PackageName(pick(LedgerWorld.scopes.keys.sorted()))
  }

  private mutating func nonce() -> Nonce { Nonce(numbers.next(), numbers.next()) }

  private mutating func pick<Element>(_ list: [Element]) -> Element {
    list[numbers.below(list.count)]
  }
}
