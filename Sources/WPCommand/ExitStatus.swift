/// What the program tells its caller; the only place that knows the numbers.
package struct ExitStatus: RawRepresentable, Hashable, Sendable {
  package let rawValue: Int32

  package init(rawValue: Int32) { self.rawValue = rawValue }

  /// Done, or nothing to complain about.
  package static let success = ExitStatus(rawValue: 0)
  /// The answer is no: errors were found, a transition is not allowed.
  package static let refused = ExitStatus(rawValue: 1)
  /// It could not run: wrong usage, no such reference, the system refused.
  package static let unable = ExitStatus(rawValue: 2)
  /// Somebody else holds it: take something else.
  package static let held = ExitStatus(rawValue: 3)
  /// Not now: the same call again may succeed.
  package static let notNow = ExitStatus(rawValue: 4)
  /// What the caller held was lost: stop.
  package static let fenced = ExitStatus(rawValue: 5)
}
