extension Document {
  /// Whether it is one of those whose criteria say when work is done: START-HERE, README, plans.
  var holdsCriteria: Bool {
    guard isAtTop else { return false }
    switch kind {
    case .start, .readme, .plan: return true
    case .analysis, .completion, .testing, .item, .other: return false
    }
  }

  /// The criteria that are said not to be met and that nobody waived, by index.
  package var openCriteria: [Int] {
    criteria.indices.filter { index in
      criteria[index].isMet == false && !Waiver.stands(in: bytes.span, criteria[index].range)
    }
  }
}
