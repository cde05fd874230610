/// Judges a log of calls by what must hold whatever the processes do.
///
/// Only what is certain counts: a call took effect at some moment between its start and its end, and one that was
/// killed may or may not have.
struct Checker {
  /// A rule that the log breaks.
  struct Violation {
    let rule: String
    let words: String
    let calls: [Call]
  }

  /// A claim that was certainly given.
  private struct Grant {
    let call: Call
    /// When the claim may have been given at the earliest: at a call that was killed, if this one repeats it.
    let start: UInt64
    let token: Int
    let package: Int
  }

  /// The clock of a lease counts whole milliseconds.
  private static let grain: UInt64 = 2_000_000

  private let calls: [Call]
  private let grants: [Grant]
  /// The grants by package; looking at all for each of them would take longer than the calls did.
  private let grantsOfPackage: [Int: [Grant]]
  /// The releases and renewals by the token they name.
  private let stepsOfToken: [Int: [Call]]
  /// Which packages share paths.
  private let neighbours: (Int, Int) -> Bool
  /// The steps that whoever decides is asked for; between clones others only ride along with the next push.
  private let fenced: Set<Call.Verb>

  init(
    _ calls: [Call], fenced: Set<Call.Verb>, neighbours: @escaping (Int, Int) -> Bool
  ) {
    self.calls = calls
    self.fenced = fenced
    self.neighbours = neighbours
    stepsOfToken = Dictionary(
      grouping: calls.filter { ($0.verb == .release || $0.verb == .renew) && $0.token != nil },
      by: { $0.token ?? 0 })
    let killed = Dictionary(
      grouping: calls.filter { $0.verb == .claim && $0.outcome == .unknown },
      by: { "\($0.package) \($0.session)" })
    // The same session asking again gets the same answer; that is one grant.
    var seen: Set<String> = []
    grants = calls.sorted { $0.start < $1.start }.compactMap { call in
      guard call.verb == .claim, case .done(let token?) = call.outcome,
        seen.insert("\(token) \(call.package) \(call.session)").inserted
      else { return nil }
      let earliest = killed["\(call.package) \(call.session)"]?.map(\.start).min() ?? call.start
      return Grant(
        call: call, start: min(earliest, call.start), token: token, package: call.package)
    }
    grantsOfPackage = Dictionary(grouping: grants, by: \.package)
  }

  /// Everything that is violated.
  func violations() -> [Violation] {
    broken() + uniqueness() + order() + succession() + fences() + overlaps()
  }

  var grantCount: Int { grants.count }

  private func broken() -> [Violation] {
    calls.compactMap { call in
      guard case .broken(let words) = call.outcome else { return nil }
      return Violation(
        rule: "I7", words: "a command ended in no way it should: \(words)", calls: [call])
    }
  }

  /// I1: one grant per token.
  private func uniqueness() -> [Violation] {
    Dictionary(grouping: grants, by: \.token).sorted { $0.key < $1.key }.compactMap { token, same in
      guard same.count > 1 else { return nil }
      return Violation(
        rule: "I1", words: "token \(token) was given \(same.count) times", calls: same.map(\.call))
    }
  }

  /// I2: a grant that returned before another was called has the smaller token.
  private func order() -> [Violation] {
    let byEnd = grants.sorted { $0.call.end < $1.call.end }
    var found: [Violation] = []
    var next = 0
    var greatest: Grant?
    for grant in grants.sorted(by: { $0.start < $1.start }) {
      while next < byEnd.count, byEnd[next].call.end < grant.start {
        if byEnd[next].token > greatest?.token ?? Int.min { greatest = byEnd[next] }
        next += 1
      }
      if let greatest, greatest.token >= grant.token,
        greatest.call.session != grant.call.session
          || greatest.package != grant.package
      {
        found.append(
          Violation(
            rule: "I2", words: "token \(grant.token) was given after \(greatest.token)",
            calls: [greatest.call, grant.call]))
      }
    }
    return found
  }

  /// I3: a package is given again only after it was released, or its lease was over.
  private func succession() -> [Violation] {
    var found: [Violation] = []
    for (_, same) in grantsOfPackage.sorted(by: { $0.key < $1.key }) {
      let ordered = same.sorted { $0.token < $1.token }
      for (former, next) in zip(ordered, ordered.dropFirst()) where former.token != next.token {
        if mayBeReleased(former, before: next.call.end) { continue }
        if next.call.end + Checker.grain >= leaseEnd(of: former, at: next.call.start) { continue }
        found.append(
          Violation(
            rule: "I3",
            words: "package \(next.package) was given again while token \(former.token) held it",
            calls: [former.call, next.call]))
      }
    }
    return found
  }

  /// I4: a step is accepted only under the newest token.
  private func fences() -> [Violation] {
    calls.compactMap { call in
      guard fenced.contains(call.verb), let token = call.token, case .done = call.outcome,
        let newer = grantsOfPackage[call.package]?.first(where: {
          $0.token > token && $0.call.end < call.start
        })
      else { return nil }
      return Violation(
        rule: "I4",
        words:
          "\(call.verb.rawValue) was accepted under token \(token) after \(newer.token) was given",
        calls: [newer.call, call])
    }
  }

  /// I11: no two claims whose scopes meet are alive at once.
  private func overlaps() -> [Violation] {
    let spans = grants.map { (grant: $0, end: certainEnd(of: $0)) }
    var found: [Violation] = []
    for (index, first) in spans.enumerated() {
      for second in spans[(index + 1)...]
      where first.grant.package != second.grant.package
        && neighbours(first.grant.package, second.grant.package)
      {
        let begin = max(first.grant.call.end, second.grant.call.end)
        guard begin < min(first.end, second.end) else { continue }
        found.append(
          Violation(
            rule: "I11",
            words:
              "packages \(first.grant.package) and \(second.grant.package) share paths and were held at once",
            calls: [first.grant.call, second.grant.call]))
      }
    }
    return found
  }

  /// Whether a release of a grant took effect, or may have, before some moment.
  private func mayBeReleased(_ grant: Grant, before moment: UInt64) -> Bool {
    stepsOfToken[grant.token, default: []].contains { call in
      guard call.verb == .release, call.package == grant.package, call.start < moment else {
        return false
      }
      switch call.outcome {
      case .done, .unknown: return true
      case .refused, .broken: return false
      }
    }
  }

  /// The earliest moment at which the lease of a grant may have ended, by what was renewed before some moment.
  private func leaseEnd(of grant: Grant, at moment: UInt64) -> UInt64 {
    let renewals =
      !fenced.contains(.renew)
      ? []
      : stepsOfToken[grant.token, default: []].filter { call in
        guard call.package == grant.package, call.end < moment, case .done = call.outcome
        else { return false }
        return call.verb == .renew
      }
    let renewed = renewals.map(\.start).max()
    let begin = max(renewed ?? 0, grant.start)
    return begin + grant.call.lease
  }

  /// Until when a grant was certainly alive.
  private func certainEnd(of grant: Grant) -> UInt64 {
    let lease = grant.start + grant.call.lease
    let ended = stepsOfToken[grant.token, default: []].filter {
      $0.verb == .release && $0.package == grant.package
    }
    let succeeded = grantsOfPackage[grant.package, default: []].filter { $0.token > grant.token }
    return min(
      lease, ended.map(\.start).min() ?? .max, succeeded.map(\.start).min() ?? .max)
  }
}
