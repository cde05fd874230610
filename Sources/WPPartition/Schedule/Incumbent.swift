/// The best schedule known and how short any can be.
struct Incumbent {
  private(set) var starts: [Int] = []
  private(set) var makespan = Int.max
  private(set) var lowerBound: Int
  private(set) var reason: Certificate.Reason

  init(_ bound: LowerBound) {
    lowerBound = bound.value
    reason = bound.reason
  }

  /// Whether nothing shorter can be found.
  var isProven: Bool { makespan <= lowerBound }

  /// Takes a schedule if it is shorter.
  mutating func offer(_ builder: borrowing ScheduleBuilder) {
    guard builder.makespan < makespan else { return }
    makespan = builder.makespan
    starts = builder.starts
  }

  /// Takes a schedule made elsewhere if it is shorter.
  mutating func offer(_ starts: [Int], makespan: Int) {
    guard makespan < self.makespan else { return }
    self.makespan = makespan
    self.starts = starts
  }

  /// Takes a bound if it is higher.
  mutating func raise(_ bound: Int, because reason: Certificate.Reason) {
    guard bound > lowerBound else { return }
    lowerBound = bound
    self.reason = reason
  }
}
