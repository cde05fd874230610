import Testing
import WPPartition
import WPSyntax

@testable import WPCore

/// A file that nearly everybody touches.
struct CrowdTests {
  private static func workload(_ count: Int, readers: Int = 0) throws -> Workload {
    var json = JSONWriter()
    json.array { list in
      for number in 0..<count {
        list.object { json in
          json.member("id", "p\(number)")
          json.member("effort_minutes", 10)
          let shared = number % 50 < readers ? "reads" : "files"
          json.member(shared, ["CHANGELOG.md"])
        }
      }
    }
    return try .known(String(decoding: json.bytes, as: UTF8.self))
  }

  @Test func `thousands of packages on one file are one group and go one after the other`() throws {
    let plan = PartitionPlan(try Self.workload(800), agents: 10_000, budget: 0)
    #expect(plan.isCrowded)
    #expect(plan.overlaps.edges.count == 799)
    #expect(plan.groups.members.count == 1)
    #expect(plan.waves.count == 800)
    #expect(plan.makespan == 8_000)
    #expect(plan.solution.certificate.isOptimal)
    #expect(!plan.verdict.isParallel)
  }

  @Test func `readers of a crowd go side by side`() throws {
    let plan = PartitionPlan(try Self.workload(800, readers: 40), agents: 800, budget: 0)
    #expect(plan.isCrowded)
    #expect(plan.makespan < 8_000)
    let writers = plan.workload.units.indices.filter {
      !plan.workload.units[$0].scope.writes.patterns.isEmpty
    }
    for (one, other) in zip(
      writers.sorted { plan.start(of: $0) < plan.start(of: $1) },
      writers.sorted { plan.start(of: $0) < plan.start(of: $1) }.dropFirst())
    {
      #expect(plan.end(of: one) <= plan.start(of: other))
    }
  }

  @Test func `rows tell the pairs that comparing each with each tells`() throws {
    let workload = try Self.workload(300, readers: 25)
    let graph = OverlapGraph(
      OverlapIndex(workload.units.map(\.scope)), waiting: workload.waiting, limit: 10)
    #expect(graph.edges.count == 10)
    #expect(graph.count == 300 * 299 / 2 - 150 * 149 / 2)
    #expect(graph.unorderedCount == graph.count)
  }
}
