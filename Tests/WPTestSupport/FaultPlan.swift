import Synchronization
package import WPHost

/// System calls of which one fails, or all from one on.
package final class FaultPlan: Sendable {
  private let made = Mutex<[Sys.Call]>([])
  private let places: Range<Int>
  private let reason: HostError.Reason

  /// The call with this number fails, counted from zero.
  package init(failing place: Int, with reason: HostError.Reason) {
    places = place..<max(place, place &+ 1)
    self.reason = reason
  }

  /// The call with this number fails, counted from zero, and so do all behind it.
  package init(failingFrom place: Int, with reason: HostError.Reason) {
    places = place..<Int.max
    self.reason = reason
  }

  /// The calls as the host wants them.
  package var sys: Sys {
    Sys { call in
      self.made.withLock { made in
        made.append(call)
        return self.places.contains(made.count - 1) ? self.reason : nil
      }
    }
  }

  /// The calls that were made so far.
  package var calls: [Sys.Call] { made.withLock { $0 } }

  /// The calls some work makes when none fails.
  package static func calls(_ work: (Sys) throws -> Void) -> [Sys.Call] {
    let plan = FaultPlan(failing: .max, with: .inputOutput)
    try? work(plan.sys)
    return plan.calls
  }
}
