/// One job after the other, the simplest schedule there is.
enum ListSchedule {
  static func starts(of project: Project) -> [Int] {
    var starts = [Int](repeating: 0, count: project.jobs.count)
    var waiting = project.jobs.indices.map { project.predecessors.successors(of: $0).count }
    var ready = project.jobs.indices.filter { waiting[$0] == 0 }
    var time = project.jobs.filter(\.isRunning).map(\.duration).max() ?? 0
    while let job = ready.popLast() {
      if !project.jobs[job].isRunning {
        starts[job] = time
        time += project.jobs[job].duration
      }
      for successor in project.successors.successors(of: job) {
        waiting[successor] -= 1
        if waiting[successor] == 0 { ready.append(successor) }
      }
    }
    return starts
  }
}
