import WPPartition

/// The shortest schedule of very few jobs, found by trying every order.
struct NaiveSchedule {
  private let project: Project
  private var starts: [Int?]
  private(set) var shortest = Int.max

  init(_ project: Project) {
    self.project = project
    starts = project.jobs.map { $0.isRunning ? 0 : nil }
    extend()
  }

  private mutating func extend() {
    let open = starts.indices.filter { starts[$0] == nil }
    if open.isEmpty {
      shortest = min(shortest, starts.indices.map { end($0) }.max() ?? 0)
    }
    for job in open
    where project.predecessors.successors(of: job).allSatisfy({ starts[$0] != nil }) {
      starts[job] = earliest(job)
      extend()
      starts[job] = nil
    }
  }

  private func end(_ job: Int) -> Int { (starts[job] ?? 0) + project.jobs[job].duration }

  private func earliest(_ job: Int) -> Int {
    let ready = project.predecessors.successors(of: job).map(end).max() ?? 0
    let times = starts.indices.filter { starts[$0] != nil }.map(end) + [ready]
    return times.filter { $0 >= ready && fits(job, at: $0) }.min() ?? Int.max
  }

  private func fits(_ job: Int, at start: Int) -> Bool {
    let duration = project.jobs[job].duration
    guard duration > 0 else { return true }
    let others = starts.indices.filter { other in
      guard let begin = starts[other], project.jobs[other].duration > 0 else { return false }
      return begin < start + duration && start < end(other)
    }
    if others.contains(where: { excludes(job, $0) }) { return false }
    let moments = [start] + others.compactMap { starts[$0] }.filter { $0 > start }
    return moments.allSatisfy { moment in
      project.capacities.indices.allSatisfy { resource in
        let used = others.filter { (starts[$0] ?? 0) <= moment && moment < end($0) }
          .reduce(project.jobs[job].demands[resource]) {
            $0 + project.jobs[$1].demands[resource]
          }
        return used <= project.capacities[resource]
      }
    }
  }

  private func excludes(_ one: Int, _ other: Int) -> Bool {
    project.conflicts.contains(Project.Pair(min(one, other), max(one, other)))
      || project.exclusiveSets.contains { $0.contains(one) && $0.contains(other) }
  }
}
