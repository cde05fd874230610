/// What rules and bounds want to know of each job.
struct JobFacts {
  let model: Model

  /// The earliest start that dependencies and running jobs allow.
  private(set) var heads: [Int]

  /// The least time from the end of a job to the end of all.
  private(set) var tails: [Int]

  /// How many jobs wait for a job, directly or not; of very many jobs only the direct ones.
  private(set) var followers: [Int]

  /// How long these take together.
  private(set) var followingWork: [Int]

  /// How many jobs a job waits for, counted alike.
  private(set) var precursors: [Int]

  /// How long these take together.
  private(set) var precedingWork: [Int]

  /// How long the jobs take that share a machine with a job.
  let contention: [Int]

  /// How much of the resources a job takes, in thousandths.
  let shares: [Int]

  /// The most jobs of which indirect followers are counted.
  private static let closureCount = 2_000

  init(_ model: Model) {
    self.model = model
    var heads = model.releases
    var tails = [Int](repeating: 0, count: model.count)
    for job in model.order {
      for next in model.successors[job] {
        heads[next] = max(heads[next], heads[job] + model.durations[job])
      }
    }
    for job in model.order.reversed() {
      for next in model.successors[job] {
        tails[job] = max(tails[job], tails[next] + model.durations[next])
      }
    }
    self.heads = heads
    self.tails = tails
    var related = JobRelations(count: model.count)
    if model.count <= JobFacts.closureCount {
      let closure = model.closure
      for job in 0..<model.count {
        related.add(BitMatrix.columns(closure.row(job)), after: job, model)
      }
    } else {
      for job in 0..<model.count { related.add(Array(model.successors[job]), after: job, model) }
    }
    followers = related.followers
    followingWork = related.followingWork
    precursors = related.precursors
    precedingWork = related.precedingWork
    let loads = (0..<model.machines.count).map { machine in
      model.machines[machine].reduce(0) { $0 + model.durations[$1] }
    }
    contention = (0..<model.count).map { job in
      model.machinesOfJob[job].reduce(0) { $0 + loads[$1] - model.durations[job] }
    }
    shares = (0..<model.count).map { job in
      model.capacities.indices.reduce(0) { sum, resource in
        sum + 1_000 * model.demands[job * model.resourceCount + resource]
          / model.capacities[resource]
      }
    }
  }

  /// The facts as they are when time runs backwards.
  var mirrored: JobFacts {
    var mirrored = self
    swap(&mirrored.heads, &mirrored.tails)
    swap(&mirrored.followers, &mirrored.precursors)
    swap(&mirrored.followingWork, &mirrored.precedingWork)
    return mirrored
  }
}

extension Model {
  /// Which jobs wait for which, directly or not.
  var closure: BitMatrix {
    var closure = BitMatrix(count)
    for job in order.reversed() {
      for next in successors[job] {
        closure.insert(job, next)
        closure.insert(job, allOf: next)
      }
    }
    return closure
  }
}

/// Counts who comes after whom.
private struct JobRelations {
  var followers: [Int]
  var followingWork: [Int]
  var precursors: [Int]
  var precedingWork: [Int]

  init(count: Int) {
    followers = [Int](repeating: 0, count: count)
    followingWork = followers
    precursors = followers
    precedingWork = followers
  }

  mutating func add(_ others: [Int], after job: Int, _ model: Model) {
    followers[job] += others.count
    for other in others {
      followingWork[job] += model.durations[other]
      precursors[other] += 1
      precedingWork[other] += model.durations[job]
    }
  }
}
