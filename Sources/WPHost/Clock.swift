/// A moment as the system counts it: seconds since the start of 1970 in UTC, and a fraction.
package struct UnixTime: Sendable, Hashable, Comparable {
  /// Whole seconds; negative before 1970.
  package let seconds: Int64
  /// Never negative, less than a thousand million.
  package let nanoseconds: Int32

  package init(seconds: Int64, nanoseconds: Int32 = 0) {
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }

  package static func < (a: UnixTime, b: UnixTime) -> Bool {
    (a.seconds, a.nanoseconds) < (b.seconds, b.nanoseconds)
  }
}

/// What tells the time.
package struct Clock: Sendable {
  /// The time on the wall, which somebody may set.
  package var now: @Sendable () -> UnixTime
  /// Nanoseconds since some moment; it only ever grows.
  package var monotonic: @Sendable () -> UInt64

  package init(
    now: @escaping @Sendable () -> UnixTime, monotonic: @escaping @Sendable () -> UInt64
  ) {
    self.now = now
    self.monotonic = monotonic
  }

  /// The clock of this machine.
  package static let live = Clock(now: { Sys.now() }, monotonic: { Sys.monotonic() })
}
