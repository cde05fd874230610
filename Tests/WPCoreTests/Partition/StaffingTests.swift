import Testing
import WPRandom
import WPSyntax
@testable import WPCore

struct StaffingTests {
  private static func plan(_ json: String) throws -> (plan: PartitionPlan, agents: [AgentProfile]) {
    let reading = WorkloadReading.read(SourceFile(path: "in.json", bytes: Bytes(json)))
    let workload = try #require(reading.workload)
    let agents = try #require(reading.agents)
    return (PartitionPlan(workload, agents: agents.count, budget: 200), agents)
  }

  private static func lines(_ json: String) throws -> [String] {
    let (plan, agents) = try plan(json)
    let staffing = Staffing(plan, among: agents)
    return staffing.slots.map { slot in
      let agent = slot.agent.map { agents[$0].handle.text } ?? "-"
      return "\(plan.workload.units[slot.unit].id) \(agent) \(slot.start)-\(slot.end)"
    } + staffing.unstaffed.map { "\(plan.workload.units[$0].id) nobody" }
  }

  @Test(
    arguments: [
      (
        "half a day of work takes a day of the clock",
        #"{"packages": [{"id": "a", "effort_minutes": 240}],"#
          + #" "agents": [{"handle": "ana", "capacity_minutes": 480}]}"#,
        ["a ana 0-720"]
      ),
      (
        "whoever has more time is done first",
        #"{"packages": [{"id": "a", "effort_minutes": 60}],"#
          + #" "agents": [{"handle": "ana", "capacity_minutes": 144},"#
          + #" {"handle": "bo", "capacity_minutes": 1440}]}"#,
        ["a bo 0-60"]
      ),
      (
        "what asks for something goes to those who know it",
        #"{"packages": [{"id": "a", "effort_minutes": 60, "skills": ["c"]},"#
          + #" {"id": "b", "effort_minutes": 60, "skills": ["c"]}],"#
          + #" "agents": [{"handle": "ana", "capacity_minutes": 1440},"#
          + #" {"handle": "bo", "capacity_minutes": 720, "skills": ["c"]}]}"#,
        ["a bo 0-120", "b bo 120-240"]
      ),
      (
        "what nobody knows is not handed out, nor what waits for it",
        #"{"packages": [{"id": "a", "skills": ["rust"]}, {"id": "b", "depends_on": ["a"]},"#
          + #" {"id": "c"}], "agents": [{"handle": "ana", "capacity_minutes": 1440}]}"#,
        ["c ana 0-60", "a nobody", "b nobody"]
      ),
      (
        "what shares a path stays apart",
        #"{"packages": [{"id": "a", "files": ["x"]}, {"id": "b", "files": ["x"]}],"#
          + #" "agents": [{"handle": "ana", "capacity_minutes": 1440},"#
          + #" {"handle": "bo", "capacity_minutes": 1440}]}"#,
        ["a ana 0-60", "b ana 60-120"]
      ),
      (
        "somebody else is at work on what is under way",
        #"{"packages": [{"id": "a", "busy": true}, {"id": "b", "depends_on": ["a"]}],"#
          + #" "agents": [{"handle": "ana", "capacity_minutes": 1440}]}"#,
        ["a - 0-60", "b ana 60-120"]
      ),
    ])
  func `work is handed to those who can do it`(
    title: String, json: String, expected: [String]
  ) throws {
    #expect(try Self.lines(json) == expected, "\(title)")
  }

  @Test(arguments: 0..<200)
  func `whatever the capacities, nobody does two things at once and nothing meets`(
    _ seed: Int
  ) throws {
    var random = SeededRandom(seed: UInt64(seed))
    let units = (0..<12).map { index in
      let files = (0..<3).map { _ in "\"f\(random.below(8))\"" }.joined(separator: ", ")
      let waits = index > 0 && random.below(3) == 0 ? "\"u\(random.below(index))\"" : ""
      return """
        {"id": "u\(index)", "effort_minutes": \(1 + random.below(90)),
         "files": [\(files)], "depends_on": [\(waits)]}
        """
    }
    let agents = (0..<3).map { index in
      #"{"handle": "a\#(index)", "capacity_minutes": \#(1 + random.below(1_440))}"#
    }
    let (plan, team) = try Self.plan(
      "{\"packages\": [\(units.joined(separator: ","))], \"agents\": [\(agents.joined(separator: ","))]}"
    )
    let staffing = Staffing(plan, among: team)
    #expect(staffing.slots.count == 12)
    let byUnit = Dictionary(uniqueKeysWithValues: staffing.slots.map { ($0.unit, $0) })
    func areApart(_ a: Staffing.Slot, _ b: Staffing.Slot) -> Bool {
      a.end <= b.start || b.end <= a.start
    }
    for edge in plan.overlaps.edges {
      let (a, b) = (try #require(byUnit[edge.first]), try #require(byUnit[edge.second]))
      #expect(areApart(a, b))
    }
    for (index, a) in staffing.slots.enumerated() {
      for b in staffing.slots[(index + 1)...] where a.agent == b.agent { #expect(areApart(a, b)) }
      for other in plan.workload.units[a.unit].prerequisites {
        #expect(try #require(byUnit[other]).end <= a.start)
      }
    }
  }
}
