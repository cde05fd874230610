import Testing
import WPPartition
import WPSyntax

@testable import WPCore

/// What every plan of work promises, held against what can be counted by hand.
struct PartitionPropertyTests {
  private static let seeds = 0..<25

  private static func plan(_ seed: Int, shuffledBy order: Int = 0) throws -> PartitionPlan {
    let packages = RandomPackages(seed: seed)
    return PartitionPlan(
      try packages.workload(shuffledBy: order), agents: packages.agents, budget: 50)
  }

  /// Who overlaps whom, by comparing each with each.
  private static func overlapping(_ units: [WorkUnit]) -> [[Bool]] {
    let scopes = PathScope.resolve(units.map(\.scope))
    return scopes.indices.map { first in
      scopes.indices.map { second in
        first != second && scopes[first].conflict(with: scopes[second]) != nil
      }
    }
  }

  @Test(arguments: seeds)
  func `groups never collide, and there are no finer ones`(_ seed: Int) throws {
    let plan = try Self.plan(seed)
    let overlapping = Self.overlapping(plan.workload.units)
    var group = Array(overlapping.indices)
    for _ in group {
      for (first, row) in overlapping.enumerated() {
        for second in row.indices where row[second] {
          group[second] = min(group[first], group[second])
          group[first] = group[second]
        }
      }
    }
    for first in group.indices {
      for second in group.indices {
        #expect(
          (group[first] == group[second]) == (plan.groups.group[first] == plan.groups.group[second])
        )
      }
    }
  }

  @Test(arguments: seeds)
  func `a package is in one lane, and what it touches in no other`(_ seed: Int) throws {
    let plan = try Self.plan(seed)
    let overlapping = Self.overlapping(plan.workload.units)
    let lanes = plan.lanes.lanes.indices.map { plan.laneUnits($0) }
    #expect(lanes.joined().sorted() == Array(plan.workload.units.indices))
    #expect(lanes.count <= plan.agents)
    for (number, lane) in lanes.enumerated() {
      for other in lanes.dropFirst(number + 1).joined() {
        #expect(!lane.contains { overlapping[$0][other] })
      }
    }
  }

  @Test(arguments: seeds)
  func `nobody is beside whom they overlap, and nothing begins too early`(_ seed: Int) throws {
    let plan = try Self.plan(seed)
    let units = plan.workload.units
    let overlapping = Self.overlapping(units)
    func runs(_ unit: Int, at time: Int) -> Bool {
      plan.start(of: unit) <= time && time < plan.end(of: unit)
    }
    for unit in units.indices {
      let time = plan.start(of: unit)
      let busy = units.indices.count { units[$0].isBusy && runs($0, at: time) }
      let running = units.indices.filter { runs($0, at: time) }
      #expect(running.count <= max(plan.agents, busy))
      #expect(Set(running.map { plan.workers[$0] }).count == running.count)
      if units[unit].isBusy {
        #expect(time == 0)
        continue
      }
      #expect(units[unit].prerequisites.allSatisfy { plan.end(of: $0) <= time })
      guard units[unit].minutes > 0 else { continue }
      #expect(!running.contains { overlapping[unit][$0] })
    }
    let certificate = plan.solution.certificate
    #expect(certificate.lowerBound <= plan.makespan)
    #expect(plan.makespan <= plan.serialTime)
  }

  @Test(arguments: seeds)
  func `waves are disjoint, small enough, and behind what they wait for`(_ seed: Int) throws {
    let plan = try Self.plan(seed)
    let units = plan.workload.units
    let overlapping = Self.overlapping(units)
    #expect(plan.waves.joined().sorted() == Array(units.indices))
    var done: Set<Int> = []
    for wave in plan.waves {
      #expect(wave.count <= plan.agents)
      for unit in wave {
        #expect(units[unit].isBusy || done.isSuperset(of: units[unit].prerequisites))
        #expect(
          !wave.contains { other in
            overlapping[unit][other] && !(units[unit].isBusy && units[other].isBusy)
          })
      }
      done.formUnion(wave)
    }
  }

  @Test(arguments: seeds)
  func `the order in which anything is listed changes no byte`(_ seed: Int) throws {
    func bytes(_ order: Int) throws -> [Bytes] {
      let plan = try Self.plan(seed, shuffledBy: order)
      var json = JSONWriter()
      json.object { PartitionJSON(plan).write(to: &$0) }
      return [
        json.bytes, GanttHTML(plan, weeks: WeekPlan(plan), notes: []).bytes,
        Bytes(HandoverTable(plan).document.markdown),
      ]
    }
    #expect(try bytes(1) == bytes(0))
    #expect(try bytes(2) == bytes(0))
  }

  @Test(arguments: seeds)
  func `what is handed over is read back as it was`(_ seed: Int) throws {
    let handed = HandoverTable(try Self.plan(seed)).document
    let read = HandoffReading(Bytes(handed.markdown))
    #expect(read.parts.map { $0.id.value } == handed.rows.map(\.id))
    #expect(read.parts.map { $0.files.map(\.value) } == handed.rows.map(\.files))
    #expect(read.parts.map { $0.dependencies.map(\.value) } == handed.rows.map(\.dependencies))
  }

  @Test(arguments: 0..<20)
  func `a path that two packages touch is an edge between them`(_ seed: Int) throws {
    let plan = try Self.plan(seed)
    let units = plan.workload.units
    // A name that is a directory to somebody is one to all.
    let scopes = PathScope.resolve(units.map(\.scope))
    let touched = scopes.map { scope in
      SmallPaths.all.prefix(400).filter { path in
        // Symbols may keep two apart in one file.
        scope.writes.patterns.contains {
          !$0.isExclusion && !$0.text.contains(UInt8(ascii: ":")) && $0.matches(FilePath(path))
        }
      }
    }
    let edges = Set(plan.overlaps.edges.map { [$0.first, $0.second] })
    for first in units.indices {
      for second in units.indices.dropFirst(first + 1)
      where !Set(touched[first]).isDisjoint(with: touched[second]) {
        #expect(edges.contains([first, second]))
      }
    }
  }

  @Test(arguments: 0..<12)
  func `a proven plan grows no longer with another agent or without an order`(_ seed: Int) throws {
    let workload = try RandomPackages(seed: seed, atMost: 7).workload()
    let two = PartitionPlan(workload, agents: 2, budget: 300)
    let three = PartitionPlan(workload, agents: 3, budget: 300)
    let free = PartitionPlan(
      Workload(workload.units.map { $0.waitingForNothing }, remarks: []), agents: 2, budget: 300)
    #expect(two.solution.certificate.isOptimal)
    if three.solution.certificate.isOptimal { #expect(three.makespan <= two.makespan) }
    if free.solution.certificate.isOptimal { #expect(free.makespan <= two.makespan) }
  }
}

extension WorkUnit {
  fileprivate var waitingForNothing: WorkUnit {
    WorkUnit(
      id: id, title: title, minutes: minutes, estimate: estimate, scope: scope, prerequisites: [],
      isBusy: isBusy, holder: holder)
  }
}
