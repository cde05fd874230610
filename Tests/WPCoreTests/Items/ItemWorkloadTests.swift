import Testing
import WPSyntax
import WPTestSupport
@testable import WPCore

@Suite struct `A workload of work items` {
  private static func item(_ folder: String, _ front: String) -> String {
    """

    -- 2026-01-05-example/work-items/\(folder)/spec.md --
    ---
    title: \(folder)
    \(front)
    ---
    # \(folder)
    """
  }

  private static func ceiling(_ allow: String, deny: String = "") -> String {
    """
    contract:
      floor: [{id: F1, kind: statement, text: Done}]
      ceiling: {allow: [\(allow)], deny: [\(deny)]}
    """
  }

  private static let plan = Analysis.read(
    Example(
      """
      -- 03-store-plan.md --
      # Store
      -- 04-limits-plan.md --
      # Limits
      """
        + item("03a-first", "estimate: 1-2h agentic\n" + ceiling("src/**", deny: "src/old/**"))
        + item("03b-second", "status: running\nassignee: ada\n" + ceiling("src/old/**"))
        + item("03c-third", "depends_on: [03a, 04]\n" + ceiling("docs/**"))
        + item("04a-limits", "depends_on: [03d, 09]\nestimate: 30m agentic")
        + item("03d-done", "status: completed\n" + ceiling("x"))
        + item("04b-one", "depends_on: [04c]\n" + ceiling("one"))
        + item("04c-two", "depends_on: [04b]\n" + ceiling("two"))
    ).folders[0])

  @Test func `has the live ones with what they take, touch and wait for`() {
    let load = Workload(itemsOf: [Self.plan])
    #expect(load.home == "2026-01-05-example/")
    #expect(
      load.units.indices.map { load.name($0) } == ["03a", "03b", "03c", "04a", "04b", "04c"])
    #expect(load.units.map(\.minutes) == [120, 60, 60, 30, 60, 60])
    #expect(load.units.map(\.prerequisites) == [[], [], [0, 3, 4, 5], [], [], []])
    #expect(load.units.map(\.isBusy) == [false, true, false, false, false, false])
    #expect(load.units[1].holder == "ada")
  }

  @Test func `keeps apart what one ceiling denies and another allows`() {
    let load = Workload(itemsOf: [Self.plan])
    #expect(OverlapIndex(load.units.map(\.scope)).pairs().isEmpty)
  }

  @Test func `says what it had to assume`() {
    let load = Workload(itemsOf: [Self.plan])
    #expect(
      Set(load.remarks) == [
        Workload.Remark(kind: .noEstimate, units: [1, 2, 4, 5]),
        Workload.Remark(kind: .noScope, units: [3]),
        Workload.Remark(kind: .unknownPrerequisite("09"), units: [3]),
        Workload.Remark(kind: .unknownPrerequisite("2026-01-05-example/04c"), units: [4]),
        Workload.Remark(kind: .unknownPrerequisite("2026-01-05-example/04b"), units: [5]),
      ])
  }

  @Test func `may be that of one package`() {
    let load = Workload(itemsOf: [Self.plan]) { $1.package == 1 }
    #expect(load.units.indices.map { load.name($0) } == ["04a", "04b", "04c"])
  }
}
