package import WPPartition

/// How units are shared out among workers: who never collides with whom, who does what when, and how good that is.
package struct PartitionPlan: Sendable {
  /// What is shared out.
  package let workload: Workload
  /// The workers there are.
  package let agents: Int
  /// Whether any overlap at all speaks against working side by side.
  package let isStrict: Bool
  /// Who can touch the same path as whom.
  package let overlaps: OverlapGraph
  /// The finest division in which members of different groups never collide.
  package let groups: Groups
  /// The groups shared out so that each worker has files of its own for the whole run.
  package let lanes: LanePlan
  /// The units that may run side by side, wave after wave; nobody begins one before the last is over.
  package let waves: WavePlan
  /// The units as the scheduler sees them, by place.
  package let project: Project
  /// Who does what when is told by this and `workers`.
  package let solution: Solution
  /// The worker of each unit, from zero.
  package let workers: [Int]
  /// Which units make it take as long as it does.
  package let chain: CriticalChain
  /// The paths that hold the most units together.
  package let hubs: [PathHub]

  /// How many schedules are tried where nobody says.
  package static let usualBudget = 5_000
  /// More workers than these are as good as these.
  package static let mostAgents = 1_000_000
  /// How many workers there are where nobody says.
  package static let usualAgents = 4

  /// Shares a workload out among one worker or more.
  package init(
    _ workload: Workload, agents: Int, isStrict: Bool = false, budget: Int = usualBudget
  ) {
    let units = workload.units
    let scopes = units.map(\.scope)
    let index = OverlapIndex(scopes)
    let overlaps = OverlapGraph(index, waiting: workload.waiting)
    // What is under way already is not stopped by what it should have waited for.
    let predecessors = units.map { $0.isBusy ? [] : $0.prerequisites }
    let pairs = overlaps.edges.filter { !(units[$0.first].isBusy && units[$0.second].isBusy) }
    let conflicts = ConflictGraph(
      count: units.count, pairs: overlaps.edges.map { ($0.first, $0.second) })
    let groups = Groups(of: conflicts)
    let project = Project(
      jobs: units.map { Job(duration: $0.minutes, demands: [1], isRunning: $0.isBusy) },
      precedence: predecessors.enumerated().flatMap { unit, others in
        others.map { Project.Pair($0, unit) }
      },
      conflicts: pairs.map { Project.Pair($0.first, $0.second) }, agents: agents)
    let solution = Scheduler.schedule(project, budget: budget)
    self.workload = workload
    self.agents = agents
    self.isStrict = isStrict
    self.overlaps = overlaps
    self.groups = groups
    self.project = project
    self.solution = solution
    lanes = LanePlan(
      weights: groups.members.map { $0.reduce(0) { $0 + units[$1].minutes } }, lanes: agents)
    guard
      let waves = WavePlan(
        efforts: units.map(\.minutes),
        conflicts: ConflictGraph(count: units.count, pairs: pairs.map { ($0.first, $0.second) }),
        predecessors: predecessors, cap: agents)
    else { preconditionFailure("units that wait for each other in a circle are no workload") }
    self.waves = waves
    workers = solution.schedule.agents(in: project)
    chain = CriticalChain(solution.schedule, of: project, workers: workers)
    hubs = PathHub.all(of: workload, index)
  }

  /// When a unit begins.
  package func start(of unit: Int) -> Int { solution.schedule.starts[unit] }
  /// When a unit is done.
  package func end(of unit: Int) -> Int { start(of: unit) + workload.units[unit].minutes }

  /// The units in the order in which they begin.
  package var sequence: [Int] {
    workload.units.indices.sorted {
      (start(of: $0), workers[$0], $0) < (start(of: $1), workers[$1], $1)
    }
  }

  /// The units of each lane.
  package var laneUnits: [[Int]] { lanes.lanes.indices.map { laneUnits($0) } }

  /// The units of one lane.
  package func laneUnits(_ lane: Int) -> [Int] {
    lanes.lanes[lane].flatMap { groups.members[$0] }.sorted()
  }

  /// When the last unit is done.
  package var makespan: Int { solution.schedule.makespan }
  /// How long one worker alone would take.
  package var serialTime: Int { solution.certificate.serialTime }
}
