/// What a project says about the jobs that are still to be started.
struct ProjectReading {
  private let project: Project
  let numbers: [Int]
  private(set) var releases: [Int]
  private(set) var successors: [[Int]]
  private(set) var machines: [[Int]] = []

  init(_ project: Project) {
    self.project = project
    numbers = project.jobs.indices.filter { !project.jobs[$0].isRunning }
    releases = [Int](repeating: 0, count: numbers.count)
    successors = [[Int]](repeating: [], count: numbers.count)
    var places = [Int?](repeating: nil, count: project.jobs.count)
    for (place, number) in numbers.enumerated() { places[number] = place }
    for number in project.jobs.indices {
      for successor in project.successors.successors(of: number) {
        guard let to = places[successor] else { continue }
        if let from = places[number] {
          successors[from].append(to)
        } else {
          releases[to] = max(releases[to], project.jobs[number].duration)
        }
      }
    }
    readExclusions(places)
  }

  private mutating func readExclusions(_ places: [Int?]) {
    var pairs: [(Int, Int)] = []
    for pair in project.conflicts where takesTime(pair.first) && takesTime(pair.second) {
      switch (places[pair.first], places[pair.second]) {
      case (let first?, let second?): pairs.append((first, second))
      case (let first?, nil): hold(first, until: project.jobs[pair.second].duration)
      case (nil, let second?): hold(second, until: project.jobs[pair.first].duration)
      case (nil, nil): break
      }
    }
    var sets: [[Int]] = []
    for set in project.exclusiveSets + resourcesForOne {
      let end = set.reduce(0) {
        project.jobs[$1].isRunning ? max($0, project.jobs[$1].duration) : $0
      }
      let open = set.filter(takesTime).compactMap { places[$0] }
      for job in open { hold(job, until: end) }
      if open.count > 1 { sets.append(open) }
    }
    machines = ExclusionCover(count: numbers.count, pairs: pairs, sets: sets).sets
  }

  private func takesTime(_ number: Int) -> Bool { project.jobs[number].duration > 0 }

  private mutating func hold(_ job: Int, until time: Int) {
    releases[job] = max(releases[job], time)
  }

  private func users(of resource: Int) -> [Int] {
    project.jobs.indices.filter { takesTime($0) && project.jobs[$0].demands[resource] > 0 }
  }

  /// Whether no two jobs have room on a resource together.
  private func isForOne(_ resource: Int) -> Bool {
    let demands = users(of: resource).map { project.jobs[$0].demands[resource] }.sorted()
    return demands.count > 1 && demands[0] + demands[1] > project.capacities[resource]
  }

  private var resourcesForOne: [[Int]] {
    project.capacities.indices.filter(isForOne).map(users)
  }

  /// The resources that may run short although the exclusions are kept.
  var scarceResources: [Int] {
    project.capacities.indices.filter { resource in
      guard !isForOne(resource) else { return false }
      let taken = project.jobs.reduce(0) { $1.isRunning ? $0 + $1.demands[resource] : $0 }
      return taken + mostAtOnce(of: resource) > project.capacities[resource]
    }
  }

  /// A bound of what jobs take at once: of each set of jobs that exclude each other only one does.
  private func mostAtOnce(of resource: Int) -> Int {
    let demand = { (job: Int) in
      takesTime(numbers[job]) ? project.jobs[numbers[job]].demands[resource] : 0
    }
    return min(sumOfLargest(machines, demand), sumOfLargest(chains, demand))
  }

  private func sumOfLargest(_ sets: [[Int]], _ demand: (Int) -> Int) -> Int {
    var isCounted = [Bool](repeating: false, count: numbers.count)
    var sum = 0
    for set in sets.sorted(by: { ($0.count, $1[0]) > ($1.count, $0[0]) }) {
      sum += set.reduce(0) { isCounted[$1] ? $0 : max($0, demand($1)) }
      for job in set { isCounted[job] = true }
    }
    return numbers.indices.reduce(sum) { isCounted[$1] ? $0 : $0 + demand($1) }
  }

  /// The jobs in chains in which each waits for the one before.
  private var chains: [[Int]] {
    var isTaken = [Bool](repeating: false, count: numbers.count)
    return numbers.indices.compactMap { first in
      guard !isTaken[first] else { return nil }
      var chain = [first]
      isTaken[first] = true
      while let last = chain.last, let next = successors[last].first(where: { !isTaken[$0] }) {
        chain.append(next)
        isTaken[next] = true
      }
      return chain
    }
  }
}
