/// Says whether what is left of a project can still be done in time.
struct RemainderBounds {
  private let facts: JobFacts

  /// Sets of jobs that exclude each other, each with the longest tail first.
  private let cliques: Rows
  private let byTail: [Int]

  /// The most sets that are looked at.
  private static let cliqueCount = 24

  init(_ facts: JobFacts) {
    self.facts = facts
    let tailFirst = { (left: Int, right: Int) in
      (-facts.tails[left], left) < (-facts.tails[right], right)
    }
    let sorted = Set(ExclusiveCliques.all(facts).map { $0.sorted(by: tailFirst) })
      .sorted { left, right in
        let one = left.reduce(0) { $0 + facts.model.durations[$1] }
        let other = right.reduce(0) { $0 + facts.model.durations[$1] }
        return one == other ? left.lexicographicallyPrecedes(right) : one > other
      }
    cliques = Rows(Array(sorted.prefix(RemainderBounds.cliqueCount)))
    byTail = (0..<facts.model.count).sorted(by: tailFirst)
  }

  /// Whether no bound forbids to end everything by a time.
  func allow(
    _ limit: Int, _ state: PartialSchedule, heads: [Int], from base: Int, ends: [Int]
  ) -> Bool {
    for clique in 0..<cliques.count {
      var head = Int.max
      var work = 0
      for place in cliques.range(clique) {
        let job = cliques.items[place]
        if state.holds(job) { continue }
        head = min(head, heads[base &+ job])
        work &+= facts.model.durations[job]
        if head &+ work &+ facts.tails[job] > limit { return false }
      }
    }
    for resource in 0..<facts.model.resourceCount
    where !hasRoom(resource, limit, state, ends) { return false }
    return true
  }

  /// Whether the work of each set of longest tails fits before the limit less the tail.
  private func hasRoom(
    _ resource: Int, _ limit: Int, _ state: PartialSchedule, _ ends: [Int]
  ) -> Bool {
    let model = facts.model
    let width = model.resourceCount
    let capacity = model.capacities[resource]
    var work = 0
    var lastTail = -1
    var room = 0
    for job in byTail where !state.holds(job) {
      let tail = facts.tails[job]
      if tail != lastTail {
        lastTail = tail
        let end = limit &- tail
        room = capacity &* (end &- state.time)
        var active = state.active
        while let rival = active.popLowestBit() {
          let stay = min(end, ends[rival]) &- state.time
          if stay > 0 { room &-= model.demands[rival &* width &+ resource] &* stay }
        }
      }
      work &+= model.demands[job &* width &+ resource] &* model.durations[job]
      if work > room { return false }
    }
    return true
  }
}
