import Testing
import WPCore

struct StatusTests {
  @Test(arguments: [
    ("Not Started", Status.Class.notStarted), ("⬚ Pending", .notStarted),
    ("⏳ Pending", .notStarted),
    ("⬜", .notStarted), ("Not yet started", .notStarted), ("Planned", .notStarted),
    ("0/5 tasks complete", .notStarted), ("TODO", .notStarted), ("Not implemented", .notStarted),
    ("Planning", .planning), ("🚀 Planning Phase", .planning), ("Draft", .planning),
    ("Proposed", .planning), ("Proposal", .planning), ("Analysis", .planning),
    ("Planning in progress", .planning), ("Not ready", .planning), ("In planning", .planning),
    ("Ready", .ready), ("Ready for Implementation", .ready), ("📋 Ready", .ready),
    ("Ready for Review", .ready), ("Ready (pending approval)", .ready),
    ("✅ Ready for Implementation", .ready), ("Approved for Implementation", .ready),
    ("Planning Complete - Implementation Deferred", .ready), ("Design finalised", .ready),
    ("Finalized and ready for implementation", .ready), ("📋", .ready), ("Claimed", .ready),
    ("In Progress", .inProgress), ("🔄 IN PROGRESS", .inProgress), ("in_progress", .inProgress),
    ("🚧 In Progress (M1: Base)", .inProgress), ("Phase 3 Complete", .inProgress),
    ("Phases 1-3 complete", .inProgress), ("5/7 tasks complete", .inProgress),
    ("2 of 10 enhancements done", .inProgress), ("80% complete", .inProgress),
    ("Phase 2: Complete", .inProgress), ("M1 - done", .inProgress), ("Started", .inProgress),
    ("⚠️ **Partial**", .inProgress), ("Partially complete", .inProgress), ("🟡", .inProgress),
    ("Mostly done", .inProgress), ("Not complete", .inProgress), ("Testing", .inProgress),
    ("Ready for PR", .inProgress), ("Ready for merge", .inProgress), ("In review", .inProgress),
    ("Pending review", .inProgress), ("Awaiting approval", .inProgress), ("◐", .inProgress),
    ("Investigation in progress", .inProgress), ("Phase 2: In Progress", .inProgress),
    ("Blocked", .blocked), ("❌ FAILED", .blocked), ("On hold", .blocked), ("⛔", .blocked),
    ("Waiting for the vendor", .blocked), ("Paused", .blocked),
    ("Complete", .complete), ("✅", .complete), ("✅ **Complete**", .complete),
    ("COMPLETED ✅", .complete), ("Complete (pending review)", .complete), ("Done", .complete),
    ("Implementation Complete", .complete), ("Merged", .complete),
    ("7/7 tasks complete", .complete),
    ("100% COMPLETE", .complete), ("✅ PRODUCTION READY", .complete),
    ("Testing complete", .complete),
    ("✅ Complete and production-ready", .complete), ("✅ ALL 12 modules complete", .complete),
    ("Complete/In Progress", .complete), ("Complete. See below", .complete),
    ("Investigation Complete, Fix Applied", .complete), ("- Complete", .complete),
    ("Phase 5 of 5 complete", .complete), ("All phases complete", .complete),
    ("Ready for production use", .complete),
    ("Cancelled", .cancelled), ("⊘", .cancelled), ("⏭️ Skipped", .cancelled),
    ("Deferred", .cancelled), ("Superseded by another plan", .cancelled),
    ("⚠️ Not Feasible (limits)", .cancelled), ("Won't do", .cancelled), ("Not needed", .cancelled),
    ("No longer planned", .cancelled),
  ])
  func `a status falls into the class a careful reader gives it`(
    text: String, expected: Status.Class
  ) throws {
    #expect(try #require(Status(text)).class == expected)
  }

  @Test(arguments: [
    "Terminal access issues, using planning docs", "Version 2", "[Ready/In Progress/Complete]",
    "?!x",
    "See below", "No changes required", "🔴 CAUSE IDENTIFIED", "🎉", "Blue",
    String(repeating: "x", count: 65_536),
  ])
  func `what is outside the vocabulary has no class`(text: String) throws {
    let status = try #require(Status(text))
    #expect(status.class == nil)
    #expect(status.state == nil)
  }

  @Test(arguments: ["", "  ", "—", "⬚ Pending | ◐ Active | ✅ Done", "✅ ⚠️ ❌", "- ( ) -"])
  func `an empty text and a legend are no status`(text: String) {
    #expect(Status(text) == nil)
  }

  @Test(arguments: [
    ("Complete (12 tests)", "Complete", "(12 tests)"),
    ("✅ Done – all of it", "Done", "– all of it"),
    ("Ready", "Ready", ""), ("**Ready**, then", "Ready", ", then"),
    ("well-known", "well-known", ""),
    ("Version 1.2 done", "Version 1.2 done", ""), ("A - b", "A", "- b"), ("✅", "", ""),
    ("5/7 done; rest later", "5/7 done", "; rest later"), ("A/B", "A", "/B"),
  ])
  func `the lead phrase ends at a separator`(text: String, lead: String, rest: String) throws {
    let status = try #require(Status(text))
    #expect(status.lead == lead)
    #expect(status.remainder == rest)
  }

  @Test func `a variation selector changes nothing`() {
    #expect(Status("⚠\u{FE0F} Partial")?.icon == .partial)
    #expect(Status("⚠ Partial") == Status("⚠\u{FE0F} Partial"))
  }

  @Test(arguments: [
    ("Ready", PackageState.open), ("Draft", .open), ("Not Started", .open), ("Claimed", .claimed),
    ("📋 Claimed", .claimed), ("Claimed by @ann", .claimed), ("Blocked", .inProgress),
    ("In Progress", .inProgress), ("Complete", .completed),
  ])
  func `a status names a state of the life cycle`(text: String, state: PackageState) {
    #expect(Status(text)?.state == state)
  }

  @Test(arguments: ["Cancelled", "Deferred", "Whatever"])
  func `a status outside the life cycle names no state`(text: String) {
    #expect(Status(text)?.state == nil)
  }

  @Test(arguments: PackageState.allCases)
  func `what is written for a state reads back as that state`(state: PackageState) {
    #expect(Status(state.headerText)?.state == state)
    #expect(Status(state.cellText)?.state == state)
    #expect(Status(state.word)?.state == state)
    #expect(PackageState(word: state.word) == state)
  }
}
