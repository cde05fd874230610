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

/// A reading of the clock that runs since the machine started, also while it sleeps.
package struct BootTime: Sendable, Hashable {
  /// What names this start of the machine; where the system does not tell, a name that nothing else has.
  package let boot: String
  /// Milliseconds since then.
  package let milliseconds: Int

  package init(boot: String, milliseconds: Int) {
    self.boot = boot
    self.milliseconds = milliseconds
  }
}

/// What tells the time.
package struct Clock: Sendable {
  /// The time on the wall, which somebody may set.
  package var now: @Sendable () -> UnixTime
  /// Nanoseconds since some moment; it only ever grows.
  package var monotonic: @Sendable () -> UInt64
  /// How long the machine is up, which nobody can set.
  package var boot: @Sendable () -> BootTime
  /// Lets some milliseconds go by.
  package var pause: @Sendable (Int) -> Void
  /// Whether somebody gave the time, so that no clock of the machine says it.
  package private(set) var isGiven = false

  package init(
    now: @escaping @Sendable () -> UnixTime, monotonic: @escaping @Sendable () -> UInt64,
    boot: @escaping @Sendable () -> BootTime, pause: @escaping @Sendable (Int) -> Void
  ) {
    self.now = now
    self.monotonic = monotonic
    self.boot = boot
    self.pause = pause
  }

  /// The same clock, standing still at a time that somebody gave.
  package func given(_ time: UnixTime) -> Clock {
    var clock = self
    clock.now = { time }
    clock.isGiven = true
    return clock
  }

  /// The clock of this machine.
  package static let live = Clock(
    now: { Sys.now() }, monotonic: { Sys.monotonic() }, boot: { Sys.bootTime() },
    pause: { Sys.pause(milliseconds: $0) })
}
