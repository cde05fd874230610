/// What the program tells its caller; the only place that knows the numbers.
package enum ExitStatus: Int32, Sendable {
  /// Done, or nothing to complain about.
  case success = 0
  /// The answer is no: errors were found, a transition is not allowed.
  case refused = 1
  /// It could not run: wrong usage, no such reference, the system refused.
  case unable = 2
  /// Somebody else holds it: take something else.
  case held = 3
  /// Not now: the same call again may succeed.
  case notNow = 4
  /// What the caller held was lost: stop.
  case fenced = 5
}
