import WPCore
import WPTestSupport
import WPRandom

/// The clocks of a machine that restarts, and whose time of day somebody sets.
struct WorldClock {
  private var boot = 1
  private var sinceBoot = 1_000_000
  private var wall = 1_800_000_000_000

  /// What they show.
  var moment: Moment {
    Moment(wall: wall, boot: Moment.Boot(id: "boot-\(boot)", milliseconds: sinceBoot))
  }

  /// Lets time pass, in one of the ways in which it does.
  mutating func pass(_ numbers: inout SeededRandom) {
    let hour = 3_600_000
    switch numbers.below(40) {
    case 0: advance(by: 5 * hour)
    case 1: advance(by: 12 * hour)
    case 2: wall += 72 * hour
    case 3: wall -= 72 * hour
    case 4: restart(after: numbers.below(8 * hour))
    default: advance(by: numbers.below(hour / 2))
    }
  }

  private mutating func advance(by milliseconds: Int) {
    sinceBoot += milliseconds
    wall += milliseconds
  }

  private mutating func restart(after pause: Int) {
    boot += 1
    sinceBoot = 0
    wall += pause
  }
}
