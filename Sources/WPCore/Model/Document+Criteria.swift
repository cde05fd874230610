extension Document {
  /// Whether it is one of those whose criteria say when work is done: START-HERE, README, plans.
  var holdsCriteria: Bool {
    guard isAtTop else { return false }
    switch kind {
    case .start, .readme, .plan: return true
    case .analysis, .completion, .testing, .other: return false
    }
  }
}
