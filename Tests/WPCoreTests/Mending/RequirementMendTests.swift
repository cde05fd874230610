import Testing
@testable import WPCore
import WPSyntax

@Suite struct `What a package waits for, in a section of its own` {
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let wanted: [String]
    let before: String
    let after: String

    init(_ description: String, _ wanted: [String], _ before: String, _ after: String) {
      testDescription = description
      self.wanted = wanted
      self.before = before
      self.after = after
    }
  }

  static let cases = [
    Case(
      "is replaced in its line, not yet done", ["02-limits"],
      "- [x] Phase 1 must be complete\n", "- [ ] Phase 2 must be complete\n"),
    Case(
      "is replaced in bold, and added in the style of the list", ["02-limits", "03-metrics"],
      "* **Phase 1** must be complete\r\n",
      "* Phase 2 must be complete\r\n* Phase 3 must be complete\r\n"),
    Case(
      "goes beside what is no package", [],
      "- [ ] Phase 1 must be complete\n- [ ] Redis is installed\n", "- [ ] Redis is installed\n"),
    Case("leaves nothing behind but the word", [], "- [ ] Phase 1\n", "- None\n"),
    Case("takes the place of nothing", ["01-store"], "- None\n", "- Phase 1 must be complete\n"),
    Case(
      "of another plan is named in full", ["2026-01-04-a/01-b"], "- Phase 1 is complete\n",
      "- 2026-01-04-a/01-b must be complete\n"),
    Case(
      "stays where it is right", ["01-store"], "- Phase 1 is complete\n", "- Phase 1 is complete\n"),
    Case(
      "stays where it is only partly right", ["01-store"], "- Phases 1 and 2 must be complete\n",
      "- Phases 1 and 2 must be complete\n"),
    Case(
      "stays where somebody gives a reason", [], "- Phase 1 must be complete (its tables)\n",
      "- Phase 1 must be complete (its tables)\n"),
    Case(
      "stays where more stands below it", [], "- Phase 1\n  - its tables\n",
      "- Phase 1\n  - its tables\n"),
    Case("stays in prose", [], "Phase 1 must be complete.\n", "Phase 1 must be complete.\n"),
  ]

  @Test(arguments: cases)
  func `follows`(example: Case) throws {
    let head = "# Phase 4: Report\n\n**Status:** Ready\n\n## Dependencies\n\n"
    let plan = samplePlan(
      """
      -- 01-store-plan.md --
      # Phase 1: Store
      -- 02-limits-plan.md --
      # Phase 2: Limits
      -- 03-metrics-plan.md --
      # Phase 3: Metrics
      -- 04-report-plan.md --
      # Phase 4: Report
      """)
    let index = plan.packages.count - 1
    let document = plan.packages[index].document
    func edited(_ text: String) throws -> String {
      let bytes = Bytes(head + text)
      let edits = RequirementMend(index, of: plan.rereading(document, as: bytes))
        .edits(to: example.wanted)
      return String(decoding: try #require(EditSet(edits)).apply(to: bytes), as: UTF8.self)
    }
    #expect(try edited(example.before) == head + example.after)
    #expect(try edited(example.after) == head + example.after)
  }
}
