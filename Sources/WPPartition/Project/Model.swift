/// A project in the form in which schedules are made by the thousand.
///
/// Running jobs are gone: what they hold back has become release times, what they occupy has become `taken`.
/// Exclusions have become machines that do one job at a time, and resources that can never run short are gone too.
struct Model: Sendable {
  /// What the running jobs leave of the resources, from zero on; the last step leaves everything.
  struct Step: Sendable {
    let time: Int
    let free: [Int]
  }

  /// The number in the project of each job.
  let numbers: [Int]
  let durations: [Int]

  /// The time before which each job cannot start for the sake of running jobs.
  let releases: [Int]
  let successors: Rows
  let predecessors: Rows

  /// The jobs, each after what it waits for.
  let order: [Int]

  /// The jobs of each machine.
  let machines: Rows

  /// The machines of each job.
  let machinesOfJob: Rows
  let capacities: [Int]

  /// What each job takes of each resource, job by job.
  let demands: [Int]
  let steps: [Step]

  /// When the last running job ends.
  let runningEnd: Int

  var count: Int { numbers.count }
  var resourceCount: Int { capacities.count }

  /// Whether jobs compete for nothing but machines.
  var isDisjunctive: Bool { capacities.isEmpty }

  init(_ project: Project) {
    let reading = ProjectReading(project)
    let kept = reading.scarceResources
    numbers = reading.numbers
    durations = reading.numbers.map { project.jobs[$0].duration }
    releases = reading.releases
    successors = Rows(reading.successors)
    predecessors = successors.transposed(count: numbers.count)
    order = Model.sorted(successors, predecessors)
    machines = Rows(reading.machines)
    machinesOfJob = machines.transposed(count: numbers.count)
    capacities = kept.map { project.capacities[$0] }
    demands = reading.numbers.flatMap { number in
      kept.map { project.jobs[number].duration > 0 ? project.jobs[number].demands[$0] : 0 }
    }
    steps = Model.steps(of: project, resources: kept)
    runningEnd = project.jobs.filter(\.isRunning).map(\.duration).max() ?? 0
  }

  private static func steps(of project: Project, resources: [Int]) -> [Step] {
    let running = project.jobs.filter { $0.isRunning && $0.duration > 0 }
    let times = Set([0] + running.map(\.duration)).sorted()
    return times.map { time in
      Step(
        time: time,
        free: resources.map { resource in
          running.reduce(project.capacities[resource]) {
            $1.duration > time ? $0 - $1.demands[resource] : $0
          }
        })
    }
  }

  private static func sorted(_ successors: Rows, _ predecessors: Rows) -> [Int] {
    var waiting = (0..<predecessors.count).map { predecessors[$0].count }
    var order = waiting.indices.filter { waiting[$0] == 0 }
    var next = 0
    while next < order.count {
      for successor in successors[order[next]] {
        waiting[successor] -= 1
        if waiting[successor] == 0 { order.append(successor) }
      }
      next += 1
    }
    return order
  }
}
