/// A schedule with its certificate.
package struct Solution: Sendable, Equatable {
  package let schedule: Schedule
  package let certificate: Certificate

  /// How many schedules were made to find it.
  package let schedulesUsed: Int
}
