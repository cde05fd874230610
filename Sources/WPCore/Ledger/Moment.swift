/// One instant on both clocks of a machine.
package struct Moment: Hashable, Sendable {
  /// Milliseconds since the start of 1970 in UTC, by the clock on the wall, which somebody may set.
  package let wall: Int
  /// The clock that runs since the machine started, also while it sleeps.
  package let boot: Boot

  /// A reading of the clock of one start of a machine.
  package struct Boot: Hashable, Sendable {
    /// What names the start; a given time has a name of its own.
    package let id: String
    /// Milliseconds since then.
    package let milliseconds: Int

    package init(id: String, milliseconds: Int) {
      self.id = id
      self.milliseconds = milliseconds
    }
  }

  package init(wall: Int, boot: Boot) {
    self.wall = wall
    self.boot = boot
  }

  /// The moment that a caller gave instead of the clocks: both of them follow what was given.
  package init(given wall: Int) {
    self.init(wall: wall, boot: Boot(id: Moment.givenBoot, milliseconds: wall))
  }

  /// Whether the clocks of the machine had no part in it.
  package var isGiven: Bool { boot.id == Moment.givenBoot }

  /// How long ago another moment was, in milliseconds; never negative, and nil where a restart lies between.
  package func sinceBoot(of other: Boot) -> Int? {
    guard other.id == boot.id, other.milliseconds <= boot.milliseconds else { return nil }
    return boot.milliseconds.saturatingDifference(other.milliseconds)
  }

  private static let givenBoot = "given"
}
