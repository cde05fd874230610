/// Who holds what now, and what is done: the outcome of all events so far.
///
/// Deciding is pure: a ledger, what is wanted and a moment give events, or a refusal with its reasons. Events alone
/// change it, so whoever has all of them has the ledger.
package struct Ledger: Hashable, Sendable {
  /// The number of the last event.
  package private(set) var seq = 0
  /// The claims, one per package, sorted by package; the leases of some may be over.
  package private(set) var claims: [Claim] = []
  /// The reservations, sorted by target; the leases of some may be over.
  package private(set) var reservations: [Reservation] = []
  /// What was completed and not reopened, sorted by package.
  package private(set) var completions: [Completion] = []
  /// Whether its moments were given by callers and not read from clocks; nil before the first event.
  package private(set) var isGivenTime: Bool?
  /// The last events, as far as the history may not have them yet.
  package private(set) var recent: [LedgerEvent] = []

  /// What was seen of the claims of other machines while this decides; nil where all of them are of one machine.
  package var watches: [ClaimWatch]?

  /// The numbers that events can have: those that every reader of JSON knows exactly.
  static let numbers = 0...(1 << 53)

  package init() {}

  /// Takes all that ever happened; the history has it.
  package init(_ events: [LedgerEvent]) {
    for event in events { apply(event) }
    recent = []
  }

  /// Takes a ledger as it was stored.
  init(
    seq: Int, claims: [Claim], reservations: [Reservation], completions: [Completion],
    isGivenTime: Bool?, recent: [LedgerEvent]
  ) {
    self.seq = seq
    self.claims = claims
    self.reservations = reservations
    self.completions = completions
    self.isGivenTime = isGivenTime
    self.recent = recent
  }

  /// The claim of a package, be its lease over or not.
  package func claim(of package: PackageName) -> Claim? {
    // By its index, since a claim that is not the one need not be copied to be looked at.
    claims.indices.first { claims[$0].package == package }.map { claims[$0] }
  }

  /// The completion of a package.
  package func completion(of package: PackageName) -> Completion? {
    completions.indices.first { completions[$0].package == package }.map { completions[$0] }
  }

  /// The claims that bind others.
  package func liveClaims(at moment: Moment) -> [Claim] {
    claims.filter { !$0.lease.isOver(at: moment) }
  }

  /// Takes the next event.
  mutating func record(
    _ change: LedgerEvent.Change, by claimer: Claimer, at moment: Moment, reason: String? = nil
  ) {
    apply(
      LedgerEvent(
        seq: seq + 1, at: moment.wall, isGivenTime: moment.isGiven, agent: claimer.agent,
        session: claimer.session, change: change, reason: reason))
  }

  /// Takes an event that was recorded before; it must be the next one.
  package mutating func apply(_ event: LedgerEvent) {
    seq = event.seq
    isGivenTime = isGivenTime ?? event.isGivenTime
    recent.append(event)
    switch event.change {
    case .granted(let claim, _): put(claim)
    case .renewed(let name, let lease): change(name) { $0.lease = lease }
    case .advanced(let name, let stage): change(name) { $0.stage = stage }
    case .confirmed(let name): change(name) { $0.isTentative = false }
    case .rescoped(let name, let scope): change(name) { $0.scope = scope }
    case .released(let name): claims.removeAll { $0.package == name }
    case .lapsed(let name): change(name) { $0.lease = $0.lease.lapsed }
    case .completed(let completion):
      claims.removeAll { $0.package == completion.package }
      completions.removeAll { $0.package == completion.package }
      completions.insert(completion, sortedBy: \.package)
    case .reopened(let name): completions.removeAll { $0.package == name }
    case .landed(let name): change(completionOf: name) { $0.hasLanded = true }
    case .unguarded(let name): change(completionOf: name) { $0.scope = .nothing }
    case .reserved(let new):
      let targets = Set(new.map(\.target))
      let session = new.first?.session
      reservations.removeAll { targets.contains($0.target) && $0.session == session }
      for reservation in new { reservations.insert(reservation, sortedBy: \.target) }
    case .unreserved(let targets, let session):
      let targets = Set(targets)
      reservations.removeAll { $0.session == session && targets.contains($0.target) }
    }
  }

  /// Goes on above a number that was seen elsewhere, so that no token is given twice.
  package mutating func raise(above seen: Int) {
    seq = max(seq, min(seen, Ledger.numbers.upperBound))
  }

  /// Forgets the events that the history is known to keep: those up to a number.
  package mutating func forgetRecent(through seq: Int) { recent.removeAll { $0.seq <= seq } }

  private mutating func put(_ claim: Claim) {
    claims.removeAll { $0.package == claim.package }
    claims.insert(claim, sortedBy: \.package)
  }

  private mutating func change(_ package: PackageName, _ body: (inout Claim) -> Void) {
    guard let index = claims.firstIndex(where: { $0.package == package }) else { return }
    body(&claims[index])
  }

  private mutating func change(
    completionOf package: PackageName, _ body: (inout Completion) -> Void
  ) {
    guard let index = completions.firstIndex(where: { $0.package == package }) else { return }
    body(&completions[index])
  }
}

extension Array {
  /// Inserts an element behind those that are not greater.
  fileprivate mutating func insert<Key: Comparable>(
    _ element: Element, sortedBy key: (Element) -> Key
  ) {
    let wanted = key(element)
    insert(element, at: firstIndex { wanted < key($0) } ?? endIndex)
  }
}
