/// Jobs that follow each other without a pause from the beginning of a schedule to its end, each waiting for the one
/// before: what must change for the schedule to become shorter.
package struct CriticalChain: Sendable, Equatable {
  /// Why a job of the chain waits for the one before.
  package enum Cause: String, Sendable {
    case beginning
    case dependency
    case exclusion
    case resource
  }

  /// A job of the chain.
  package struct Link: Sendable, Equatable {
    package let job: Int
    package let cause: Cause
  }

  /// The jobs in the order of time.
  package let links: [Link]

  /// Finds the chain that ends with the job that ends last.
  package init(of schedule: Schedule, in project: Project) {
    let tracer = ChainTracer(schedule, project)
    var links: [Link] = []
    var job = schedule.starts.indices.first { tracer.end($0) == schedule.makespan }
    while let current = job, links.count < schedule.starts.count {
      let reason = tracer.reason(for: current)
      links.append(Link(job: current, cause: reason?.cause ?? .beginning))
      job = reason?.job
    }
    self.links = links.reversed()
  }
}

/// Finds what a job waits for.
private struct ChainTracer {
  private let schedule: Schedule
  private let project: Project
  private let conflicts: [[Int]]
  private let setsOfJob: [[Int]]
  private let byEnd: [Int]

  init(_ schedule: Schedule, _ project: Project) {
    self.schedule = schedule
    self.project = project
    var conflicts = [[Int]](repeating: [], count: project.jobs.count)
    for pair in project.conflicts {
      conflicts[pair.first].append(pair.second)
      conflicts[pair.second].append(pair.first)
    }
    self.conflicts = conflicts
    var setsOfJob = [[Int]](repeating: [], count: project.jobs.count)
    for (index, set) in project.exclusiveSets.enumerated() {
      for job in set { setsOfJob[job].append(index) }
    }
    self.setsOfJob = setsOfJob
    byEnd = schedule.starts.indices.sorted {
      (schedule.starts[$0] + project.jobs[$0].duration, $0)
        < (schedule.starts[$1] + project.jobs[$1].duration, $1)
    }
  }

  func end(_ job: Int) -> Int { schedule.starts[job] + project.jobs[job].duration }

  func reason(for job: Int) -> (job: Int, cause: CriticalChain.Cause)? {
    guard schedule.starts[job] > 0 else { return nil }
    let isJust = { (other: Int) in end(other) == schedule.starts[job] }
    if let found = project.predecessors.successors(of: job).first(where: isJust) {
      return (found, .dependency)
    }
    let delays = { (other: Int) in isJust(other) && project.jobs[other].duration > 0 }
    if let found = conflicts[job].first(where: delays) { return (found, .exclusion) }
    for set in setsOfJob[job] {
      if let found = project.exclusiveSets[set].first(where: delays) { return (found, .exclusion) }
    }
    return jobsEnding(at: schedule.starts[job]).first { other in
      delays(other)
        && zip(project.jobs[other].demands, project.jobs[job].demands).contains { $0 > 0 && $1 > 0 }
    }.map { ($0, .resource) }
  }

  private func jobsEnding(at time: Int) -> ArraySlice<Int> {
    var low = 0
    var high = byEnd.count
    while low < high {
      let middle = (low + high) / 2
      if end(byEnd[middle]) < time { low = middle + 1 } else { high = middle }
    }
    return byEnd[low...].prefix { end($0) == time }
  }
}
