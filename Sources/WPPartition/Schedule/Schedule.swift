/// When each job of a project starts.
package struct Schedule: Sendable, Equatable {
  /// The minute in which each job starts.
  package let starts: [Int]

  /// When the last job ends.
  package let makespan: Int

  /// Makes a schedule of the jobs of a project.
  package init(starts: [Int], of project: Project) {
    self.starts = starts
    makespan = zip(starts, project.jobs).reduce(0) { max($0, $1.0 &+ $1.1.duration) }
  }

  /// Which agent does each job: numbers from zero, the lowest that is free, running jobs first.
  package func agents(in project: Project) -> [Int] {
    var agents = [Int](repeating: 0, count: starts.count)
    var freeFrom: [Int] = []
    let order = starts.indices.sorted { left, right in
      (starts[left], project.jobs[left].isRunning ? 0 : 1, left)
        < (starts[right], project.jobs[right].isRunning ? 0 : 1, right)
    }
    for job in order where project.jobs[job].duration > 0 {
      let agent = freeFrom.firstIndex { $0 <= starts[job] } ?? freeFrom.count
      if agent == freeFrom.count { freeFrom.append(0) }
      freeFrom[agent] = starts[job] + project.jobs[job].duration
      agents[job] = agent
    }
    return agents
  }
}
