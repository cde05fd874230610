/// Looks at every constraint of a project and says which of them a schedule breaks.
///
/// It knows nothing of how schedules are made and shares no code with what makes them.
package struct ScheduleReview: Sendable, Equatable {
  /// A constraint that is broken.
  package enum Violation: Sendable, Equatable {
    /// There is not one start for each job.
    case wrongNumberOfStarts
    case startsBeforeZero(job: Int)
    case runningJobMoved(job: Int)
    case startsTooEarly(job: Int, after: Int)
    case overlap(job: Int, with: Int)
    case overload(resource: Int, time: Int)
    case wrongMakespan
  }

  /// What is broken, in the order of the constraints.
  package private(set) var violations: [Violation] = []

  private let project: Project
  private let starts: [Int]

  /// Reviews a schedule of a project.
  package init(of schedule: Schedule, for project: Project) {
    self.project = project
    starts = schedule.starts
    guard starts.count == project.jobs.count else {
      violations = [.wrongNumberOfStarts]
      return
    }
    reviewStarts()
    for pair in project.conflicts { reviewPair(pair.first, pair.second) }
    for set in project.exclusiveSets { reviewSet(set) }
    for resource in project.capacities.indices { reviewResource(resource) }
    if schedule.makespan != starts.indices.map(end).max() ?? 0 { violations.append(.wrongMakespan) }
  }

  /// Whether nothing is broken.
  package var isClean: Bool { violations.isEmpty }

  private func end(_ job: Int) -> Int { starts[job] + project.jobs[job].duration }

  private mutating func reviewStarts() {
    for job in starts.indices {
      if starts[job] < 0 { violations.append(.startsBeforeZero(job: job)) }
      if project.jobs[job].isRunning, starts[job] != 0 {
        violations.append(.runningJobMoved(job: job))
      }
      for next in project.successors.successors(of: job) where starts[next] < end(job) {
        violations.append(.startsTooEarly(job: next, after: job))
      }
    }
  }

  private func isRunning(_ job: Int) -> Bool { project.jobs[job].isRunning }

  /// Two that run already may overlap, for nobody can help it.
  private mutating func reviewPair(_ one: Int, _ other: Int) {
    let takesTime = project.jobs[one].duration > 0 && project.jobs[other].duration > 0
    guard takesTime, !(isRunning(one) && isRunning(other)) else { return }
    guard starts[one] < end(other), starts[other] < end(one) else { return }
    violations.append(.overlap(job: one, with: other))
  }

  private mutating func reviewSet(_ set: [Int]) {
    let inTime = set.filter { project.jobs[$0].duration > 0 }
      .sorted { (starts[$0], $0) < (starts[$1], $1) }
    // The running and the other job that end last; of two running ones the overlap is no violation.
    var lastRunning: Int?
    var last: Int?
    for job in inTime {
      if let last { reviewPair(last, job) }
      if let lastRunning { reviewPair(lastRunning, job) }
      if isRunning(job) {
        if end(job) > lastRunning.map(end) ?? -1 { lastRunning = job }
      } else if end(job) > last.map(end) ?? -1 {
        last = job
      }
    }
  }

  /// What runs already may take more than there is; nothing else may start meanwhile.
  private mutating func reviewResource(_ resource: Int) {
    let users = starts.indices.filter {
      project.jobs[$0].duration > 0 && project.jobs[$0].demands[resource] > 0
    }
    let byEnd = users.sorted { (end($0), $0) < (end($1), $1) }
    let byStart = users.sorted {
      (starts[$0], isRunning($0) ? 0 : 1, $0) < (starts[$1], isRunning($1) ? 0 : 1, $1)
    }
    var used = 0
    var ended = 0
    for job in byStart {
      while ended < byEnd.count, end(byEnd[ended]) <= starts[job] {
        used -= project.jobs[byEnd[ended]].demands[resource]
        ended += 1
      }
      used += project.jobs[job].demands[resource]
      if used > project.capacities[resource], !isRunning(job) {
        violations.append(.overload(resource: resource, time: starts[job]))
      }
    }
  }
}
