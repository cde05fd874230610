/// What the ledger should do, said once more and as plainly as possible: paths one by one, one clock, no events.
struct LedgerReference: Hashable {
  private(set) var held: [String: Held] = [:]
  private(set) var done: [String: Done] = [:]
  private var now = 0
  private var grants = 0

  static let duration = 1_000
  static let paths: [String: Set<String>] = [
    "p/01-a": ["a"], "p/02-ab": ["a", "b"], "p/03-b": ["b"],
  ]

  /// A package that somebody has.
  struct Held: Hashable {
    let who: Int
    let grant: Int
    var isStarted = false
    var ends: Int
  }

  /// A package that is finished.
  struct Done: Hashable {
    let grant: Int
    var hasLanded = false
  }

  /// One thing that can happen.
  enum Action: Hashable, Sendable {
    case claim(String, by: Int)
    case start(String, by: Int)
    case renew(String, by: Int)
    case complete(String, by: Int)
    case release(String, by: Int)
    case reopen(String)
    case land(String)
    case wait
  }

  /// Does it, and gives the code of the refusal, if it is one.
  mutating func act(_ action: Action) -> String? {
    switch action {
    case .claim(let name, let who): return claim(name, who)
    case .start(let name, let who): return use(name, who) { $0.isStarted = true }
    case .renew(let name, let who):
      return use(name, who) { [now] in $0.ends = now + LedgerReference.duration }
    case .complete(let name, let who):
      guard isHolder(who, of: name) else { return "fenced" }
      guard held[name]?.isStarted == true else { return "illegal" }
      if let code = use(name, who, { _ in }) { return code }
      if let claim = held.removeValue(forKey: name) { done[name] = Done(grant: claim.grant) }
    case .release(let name, let who):
      guard isHolder(who, of: name) else { return "fenced" }
      held[name] = nil
    case .reopen(let name):
      guard held[name] == nil, done[name] != nil else { return "illegal" }
      done[name] = nil
    case .land(let name): done[name]?.hasLanded = true
    case .wait: now += LedgerReference.duration * 6 / 10
    }
    return nil
  }

  private mutating func claim(_ name: String, _ who: Int) -> String? {
    if let claim = held[name] {
      if claim.who == who { return use(name, who) { _ in } }
      // A quarter of the lease must pass in peace.
      guard now >= claim.ends + LedgerReference.duration / 4 else { return "held" }
    }
    guard done[name] == nil else { return "closed" }
    if let code = obstacle(to: name, after: 0) { return code }
    grants += 1
    held[name] = Held(who: who, grant: grants, ends: now + LedgerReference.duration)
    return nil
  }

  private mutating func use(_ name: String, _ who: Int, _ change: (inout Held) -> Void) -> String? {
    guard isHolder(who, of: name), var claim = held[name] else { return "fenced" }
    if claim.ends <= now, let code = obstacle(to: name, after: claim.grant) { return code }
    if claim.ends - now < LedgerReference.duration / 2 {
      claim.ends = now + LedgerReference.duration
    }
    change(&claim)
    held[name] = claim
    return nil
  }

  private func isHolder(_ who: Int, of name: String) -> Bool { held[name]?.who == who }

  private func obstacle(to name: String, after grant: Int) -> String? {
    let others = LedgerReference.paths.keys.filter { other in
      other != name
        && LedgerReference.paths[other]?.isDisjoint(with: LedgerReference.paths[name] ?? [])
          == false
    }
    if others.contains(where: { (held[$0]?.ends ?? now) > now }) { return "overlap" }
    let isGuarded = others.contains { other in
      done[other].map { !$0.hasLanded && $0.grant > grant } ?? false
    }
    return isGuarded ? "unlanded" : nil
  }
}
