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
  /// Whether so many share a path that `overlaps` tells only enough pairs to hold groups together.
  package let isCrowded: Bool
  /// The finest division in which members of different groups never collide.
  package let groups: Groups
  /// The groups shared out so that each worker has files of its own for the whole run.
  package let lanes: LanePlan
  /// The units that may run side by side, wave after wave; nobody begins one before the last is over.
  package let waves: [[Int]]
  /// The units as the scheduler sees them, by place.
  package let project: Project
  /// Who does what when is told by this and `workers`.
  package let solution: Solution
  /// The worker of each unit, from zero.
  package let workers: [Int]
  /// What keeps each unit from beginning earlier.
  package let delays: Delays
  /// The paths that hold the most units together.
  package let hubs: [PathHub]

  /// How many schedules are tried where nobody says.
  package static let usualBudget = 5_000
  /// More workers than these are as good as these.
  package static let mostAgents = 1_000_000
  /// What the search for lanes and waves may cost for each schedule that is tried; both are much cheaper.
  private static let (laneSteps, waveLooks) = (100, 800)
  /// A budget beyond this looks no longer for lanes and waves.
  private static let mostBudget = 1_000_000
  /// How many workers there are where nobody says.
  package static let usualAgents = 4

  /// Shares a workload out among one worker or more.
  package init(
    _ workload: Workload, agents: Int, isStrict: Bool = false, budget: Int = usualBudget
  ) {
    let units = workload.units
    let index = OverlapIndex(units.map(\.scope))
    let exclusions = Exclusions(index, of: workload)
    let overlaps = exclusions.overlaps
    // What is under way already is not stopped by what it should have waited for, nor by each other.
    let predecessors = units.map { $0.isBusy ? [] : $0.prerequisites }
    let pairs = overlaps.edges.filter { !(units[$0.first].isBusy && units[$0.second].isBusy) }
    let groups = Groups(
      of: ConflictGraph(
        count: units.count, pairs: overlaps.edges.map { ($0.first, $0.second) }))
    let project = Project(
      units, predecessors: predecessors,
      conflicts: pairs.map { Project.Pair($0.first, $0.second) }, exclusions.crowds, agents: agents)
    let solution = Scheduler.schedule(project, budget: budget)
    self.workload = workload
    self.agents = agents
    self.isStrict = isStrict
    self.overlaps = overlaps
    isCrowded = exclusions.isCrowded
    self.groups = groups
    self.project = project
    self.solution = solution
    lanes = LanePlan(
      weights: groups.members.map { $0.reduce(0) { $0 + units[$1].minutes } }, lanes: agents,
      stepLimit: PartitionPlan.laneSteps * min(budget, PartitionPlan.mostBudget))
    if exclusions.isCrowded {
      waves = CrowdedWaves(workload, predecessors: predecessors, exclusions, cap: agents).waves
    } else {
      let plan = WavePlan(
        efforts: units.map(\.minutes),
        conflicts: ConflictGraph(count: units.count, pairs: pairs.map { ($0.first, $0.second) }),
        predecessors: predecessors, cap: agents,
        lookLimit: PartitionPlan.waveLooks * min(budget, PartitionPlan.mostBudget))
      guard let plan else {
        preconditionFailure("units that wait for each other in a circle are no workload")
      }
      waves = plan.waves
    }
    workers = solution.schedule.agents(in: project)
    delays = Delays(solution.schedule, of: project, workers: workers)
    hubs = PathHub.all(of: workload, index)
    let faults = PartitionReview(self).faults
    precondition(faults.isEmpty, "a plan of work breaks its own rules: \(faults)")
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

  /// How long a wave takes, by its number.
  package func minutes(ofWave wave: Int) -> Int {
    waves[wave].map { workload.units[$0].minutes }.max() ?? 0
  }

  /// How long all waves take, one after the other.
  package var waveTime: Int { waves.indices.reduce(0) { $0 + minutes(ofWave: $1) } }

  /// When the last unit is done.
  package var makespan: Int { solution.schedule.makespan }
  /// How long one worker alone would take.
  package var serialTime: Int { solution.certificate.serialTime }
}

extension Project {
  /// The project of some units: one worker each, and nobody beside somebody who writes what both touch.
  fileprivate init(
    _ units: [WorkUnit], predecessors: [[Int]], conflicts: [Pair], _ crowds: [Exclusions.Crowd],
    agents: Int
  ) {
    // Who only reads does so beside other readers, as long as nobody takes all there is.
    let shared = crowds.filter { !$0.readers.isEmpty }
    var demands = units.map { _ in [1] + [Int](repeating: 0, count: shared.count) }
    for (number, crowd) in shared.enumerated() {
      for unit in crowd.writers { demands[unit][number + 1] = crowd.readers.count }
      for unit in crowd.readers { demands[unit][number + 1] = 1 }
    }
    self.init(
      jobs: zip(units, demands).map { unit, demands in
        Job(duration: unit.minutes, demands: demands, isRunning: unit.isBusy)
      },
      precedence: predecessors.enumerated().flatMap { unit, others in
        others.map { Pair($0, unit) }
      },
      conflicts: conflicts, exclusiveSets: crowds.filter { $0.writers.count > 1 }.map(\.writers),
      capacities: [agents] + shared.map(\.readers.count))
  }
}
