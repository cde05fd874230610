import Testing
import WPCore

struct VocabularyTests {
  @Test(arguments: [
    ("Created", HeaderKey.created), ("Date", .created), ("Start Date", .created),
    ("📅 Date:", .created),
    ("Status", .status), ("Feature Status", .status), ("**Document Status:**", .status),
    ("ESTIMATED EFFORT", .effort), ("Effort", .effort), ("Estimated Time", .effort),
    ("Estimate", .effort),
    ("Depends On", .dependsOn), ("depends_on", .dependsOn), ("Dependencies", .dependsOn),
    ("Prerequisites", .dependsOn), ("Assignee", .assignee), ("Claimed By", .assignee),
    ("Previous Planning", .previousPlanning), ("Last Updated", .lastUpdated),
    ("Next Phase", .nextPhase),
    ("Files", .files), ("Priority ", .priority),
  ])
  func `a header key is found by any spelling`(text: String, key: HeaderKey) {
    #expect(HeaderKey(text) == key)
  }

  @Test(arguments: [
    "", "Note", "Statuses", "Date of birth", "🎉", String(repeating: "status ", count: 9_000),
  ])
  func `another key is none of these`(text: String) {
    #expect(HeaderKey(text) == nil)
  }

  @Test(
    arguments: [
      ("Document", ColumnKind.document), ("File", [.document, .files]),
      ("Item", [.document, .package]),
      ("Resource", .document), ("Effort", .effort), ("Estimate", .effort),
      ("Estimated Effort", .effort),
      ("Time Estimate", .effort), ("Duration", .effort), ("Phase", .package), ("Package", .package),
      ("Work Package", .package), ("**Feature**", .package), ("Story", .package),
      ("Features", [.package, .features]),
      ("Dependencies", .dependency), ("Depends On", .dependency), ("✅ Status", .status),
      ("Week", .week),
      ("Criterion", .criterion), ("Why", .reason), ("Metric", []), ("", []),
    ] as [(String, ColumnKind)])
  func `a column is found by any spelling`(text: String, kind: ColumnKind) {
    #expect(ColumnKind(text) == kind)
  }

  @Test(arguments: [
    ("🎯 Executive Summary", SectionKind.executiveSummary), ("Overview ##", .overview),
    ("1. Scope", .scope),
    ("### In Scope", .inScope), ("Out-of-Scope:", .outOfScope), ("Requires (Blockers)", .requires),
    ("Enables (Unlocks)", .enables), ("Internal Dependencies", .internalDependencies),
    ("External Dependencies", .externalDependencies), ("✅ Success Criteria", .successCriteria),
    ("Acceptance criteria", .successCriteria), ("Definition of Done", .successCriteria),
    ("Success Criteria (Phase 2)", .successCriteria), ("Success Criteria: all", .successCriteria),
    ("Overall Success", .overallSuccess), ("Phase-Specific", .phaseSpecific),
    ("⏱️ Timeline", .timeline),
    ("🔥 Priority Order", .priorityOrder), ("📚 Document Navigation", .documentNavigation),
    ("What's Inside", .documentNavigation), ("What’s Inside", .documentNavigation),
    ("🚀 Getting Started", .gettingStarted), ("Progress Since the Last Session", .progress),
    ("Dependencies & Risks", .dependencies), ("Files", .files), ("📊 Quick Summary", .quickSummary),
    ("00. Overview", .overview), ("⚠️ Partially Complete", .partiallyComplete),
    ("Implementation", .implementation),
  ])
  func `a section is found by any spelling`(text: String, kind: SectionKind) {
    #expect(SectionKind(text) == kind)
  }

  @Test(arguments: [
    "", "🎉", "1.", "Scoped", "Regress", "(Scope)x", "2025", String(repeating: "#", count: 65_536),
  ])
  func `another heading is none of these`(text: String) {
    #expect(SectionKind(text) == nil)
  }
}
