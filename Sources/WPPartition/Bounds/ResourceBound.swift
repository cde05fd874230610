/// How long the resources need for all the work on them.
enum ResourceBound {
  /// The most jobs for which work is bounded between all heads and tails.
  private static let carefulCount = 600

  static func value(_ facts: JobFacts) -> Int {
    let model = facts.model
    return model.capacities.indices.reduce(0) { bound, resource in
      max(bound, workBound(facts, resource), crowdBound(model, resource))
    }
  }

  /// What all must take that start after some head and leave some tail, beside what running jobs take.
  private static func workBound(_ facts: JobFacts, _ resource: Int) -> Int {
    let model = facts.model
    let users = (0..<model.count).filter { demand(model, $0, resource) > 0 }
    var heads = [0]
    if users.count <= carefulCount { heads = Array(Set(users.map { facts.heads[$0] })).sorted() }
    let byTail = users.sorted { (-facts.tails[$0], $0) < (-facts.tails[$1], $1) }
    var bound = 0
    for head in heads {
      var work = 0
      for job in byTail where facts.heads[job] >= head {
        work += demand(model, job, resource) * model.durations[job]
        bound = max(bound, end(of: work, from: head, model, resource) + facts.tails[job])
      }
    }
    return bound
  }

  /// When work that starts at a time can be done, running jobs having what is theirs.
  private static func end(of work: Int, from head: Int, _ model: Model, _ resource: Int) -> Int {
    var left = work
    for (step, next) in zip(model.steps, model.steps.dropFirst()) where next.time > head {
      let free = max(0, step.free[resource])
      let start = max(step.time, head)
      if free > 0, left <= free * (next.time - start) { return start + (left + free - 1) / free }
      left -= free * (next.time - start)
    }
    let capacity = model.capacities[resource]
    return max(head, model.steps.last?.time ?? 0) + (left + capacity - 1) / capacity
  }

  /// Of more jobs of one unit than there are units, the shortest must follow each other.
  private static func crowdBound(_ model: Model, _ resource: Int) -> Int {
    let capacity = model.capacities[resource]
    let durations = (0..<model.count).filter { demand(model, $0, resource) > 0 }
      .map { model.durations[$0] }.sorted(by: >)
    var bound = 0
    var rounds = 1
    while rounds * capacity < durations.count {
      let last = rounds * capacity
      bound = max(bound, durations[(last - rounds)...last].reduce(0, +))
      rounds += 1
    }
    return bound
  }

  private static func demand(_ model: Model, _ job: Int, _ resource: Int) -> Int {
    model.demands[job * model.resourceCount + resource]
  }
}
