/// How good a schedule is, and why one may believe it.
package struct Certificate: Sendable, Equatable {
  /// What says that no schedule can be shorter.
  package enum Reason: String, Sendable {
    case nothingToDo = "nothing to do"
    case dependencies
    case agents
    case exclusion = "shared files"
    case exhaustion = "all others tried"
  }

  /// When the last job of the schedule ends.
  package let makespan: Int

  /// No schedule of the project ends before.
  package let lowerBound: Int

  /// What gives the lower bound.
  package let reason: Reason

  /// How long one agent alone would take.
  package let serialTime: Int

  /// Whether no schedule can be shorter.
  package var isOptimal: Bool { makespan == lowerBound }

  /// How far the makespan may be from the optimum, in hundredths of a percent, rounded up.
  package var gap: Int {
    guard lowerBound > 0 else { return 0 }
    return ((makespan - lowerBound) * 10_000 + lowerBound - 1) / lowerBound
  }
}
