/// A time before which no schedule ends.
struct LowerBound: Sendable, Equatable {
  private(set) var value: Int
  private(set) var reason: Certificate.Reason

  private init(_ value: Int, _ reason: Certificate.Reason) {
    self.value = value
    self.reason = reason
  }

  /// The best of the bounds that cost little.
  init(_ facts: JobFacts) {
    let model = facts.model
    let chain = (0..<model.count).reduce(model.runningEnd) {
      max($0, facts.heads[$1] + model.durations[$1] + facts.tails[$1])
    }
    self.init(chain, chain > 0 ? .dependencies : .nothingToDo)
    raise(ResourceBound.value(facts), because: .agents)
    for clique in ExclusiveCliques.all(facts) {
      raise(OneMachineBound.value(of: clique, facts), because: .exclusion)
    }
  }

  private mutating func raise(_ bound: Int, because reason: Certificate.Reason) {
    guard bound > value else { return }
    value = bound
    self.reason = reason
  }
}
