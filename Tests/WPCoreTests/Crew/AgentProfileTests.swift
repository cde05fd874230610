import Testing
import WPSyntax
import WPTestSupport
@testable import WPCore

struct AgentProfileTests {
  private static func read(_ text: String) throws -> AgentProfileReading {
    let handle = try #require(AgentHandle("ana"))
    return AgentProfileReading.read(
      SourceFile(path: ".engineering/agents/ana/profile.md", bytes: Bytes(text)), of: handle)
  }

  @Test func `a profile says what an agent can do and how long`() throws {
    let reading = try Self.read(
      """
      ---
      handle: ana
      status: engaged
      capacity_minutes: 480
      skills: [swift, c]
      can_plan: true
      ---
      # Ana
      """)
    #expect(reading.problems == [])
    #expect(reading.profile.standing == .engaged)
    #expect(reading.profile.capacity == 480)
    #expect(reading.profile.knows(["c"]) && !reading.profile.knows(["c", "rust"]))
    #expect(reading.profile.takesWork)
  }

  @Test(arguments: [
    ("# Ana\n", true), ("---\nstatus: suspended\n---\n", false),
    ("---\nstatus: decommissioned\n---\n", false), ("---\nstatus: idle\n---\n", true),
    ("---\ncapacity_minutes: 0\n---\n", false),
  ])
  func `whoever is away or has no time takes no work`(text: String, takesWork: Bool) throws {
    #expect(try Self.read(text).profile.takesWork == takesWork)
  }

  @Test(arguments: [
    ("capacity_minutes: 1441", "2:19 error expected a whole number from 0 to 1440"),
    ("capacity_minutes: much", "2:19 error expected a whole number from 0 to 1440"),
    (
      "status: bussy",
      "2:9 error expected one of available, engaged, idle, suspended, decommissioned"
    ),
    ("handle: bo", "2:9 error the handle is 'ana', as its folder is called"),
    ("skils: [c]", "2:1 warning unknown key `skils` in the profile"),
    ("skills: c", "2:9 error expected a list"),
    ("status: [", "2:9 error cannot be read as YAML"),
  ])
  func `what is wrong is told where it stands`(line: String, told: String) throws {
    let problems = try Self.read("---\n\(line)\n---\n# Ana\n").problems.map { problem in
      let start = problem.place.start
      return "\(start.line):\(start.column) \(problem.severity.word) \(problem.message)"
    }
    #expect(problems.count == 1)
    #expect(problems.first?.hasPrefix(told) == true, "\(problems)")
  }
}
