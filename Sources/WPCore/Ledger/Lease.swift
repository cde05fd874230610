/// How long something is held unless it is renewed.
package struct Lease: Hashable, Sendable {
  /// When it was first taken, by the clock on the wall.
  package let acquired: Int
  /// When it was renewed for the last time, by the clock on the wall.
  package let renewed: Int
  /// How long it lasts from there, in milliseconds.
  package let duration: Int
  /// The boot clock at the renewal.
  package let boot: Moment.Boot
  /// Whether somebody was given what it guarded while it was over; no clock that is set back revives it then.
  package private(set) var isLapsed: Bool

  package init(
    acquired: Int, renewed: Int, duration: Int, boot: Moment.Boot, isLapsed: Bool = false
  ) {
    self.acquired = acquired
    self.renewed = renewed
    self.duration = max(0, duration)
    self.boot = boot
    self.isLapsed = isLapsed
  }

  /// Starts a lease.
  package init(from moment: Moment, lasting duration: Int) {
    self.init(
      acquired: moment.wall, renewed: moment.wall, duration: duration, boot: moment.boot)
  }

  /// How long a package is held unless somebody says otherwise: twice its upper estimate in minutes, four hours at
  /// least, and eight where clones share the claims through a remote, which hears of few renewals.
  package static func usualDuration(effort minutes: Int?, isShared: Bool = false) -> Int {
    let (twice, overflows) = max(0, minutes ?? 0).multipliedReportingOverflow(by: 2 * 60_000)
    return max((isShared ? 8 : 4) * 3_600_000, overflows ? longest : min(twice, longest))
  }

  /// The longest that anything is held without being renewed: a year.
  package static let longest = 366 * 86_400_000

  /// When it ends, by the clock on the wall.
  package var expires: Int { renewed.saturatingSum(duration) }

  /// The same lease, counted from another moment.
  package func renewed(at moment: Moment, lasting duration: Int? = nil) -> Lease {
    Lease(
      acquired: acquired, renewed: moment.wall, duration: duration ?? self.duration,
      boot: moment.boot)
  }

  /// The same lease, over for good unless it is renewed.
  var lapsed: Lease {
    var lease = self
    lease.isLapsed = true
    return lease
  }

  /// How many milliseconds are left; what is over has none.
  ///
  /// Since the same start of the machine its boot clock counts, which nobody can set. Across a restart there is
  /// only the clock on the wall, and the holder is given some grace.
  package func left(at moment: Moment) -> Int {
    if isLapsed { return 0 }
    if let elapsed = moment.sinceBoot(of: boot) { return max(0, duration - elapsed) }
    return max(0, expires.saturatingSum(grace).saturatingDifference(moment.wall))
  }

  /// Whether nobody is bound by it any more.
  package func isOver(at moment: Moment) -> Bool { left(at: moment) == 0 }

  /// Whether the holder should renew it when there is an occasion.
  package func isHalfOver(at moment: Moment) -> Bool {
    let left = left(at: moment)
    return left == 0 || left < duration / 2
  }

  /// How long ago it was first taken, as far as the clocks tell.
  package func age(at moment: Moment) -> Int { max(0, moment.wall.saturatingDifference(acquired)) }

  private var grace: Int { max(60_000, duration / 10) }
}

extension Int {
  /// The sum, or the nearest number there is.
  func saturatingSum(_ other: Int) -> Int {
    let (sum, overflows) = addingReportingOverflow(other)
    return overflows ? (other < 0 ? .min : .max) : sum
  }

  /// The difference, or the nearest number there is.
  func saturatingDifference(_ other: Int) -> Int {
    let (difference, overflows) = subtractingReportingOverflow(other)
    return overflows ? (other < 0 ? .max : .min) : difference
  }
}
