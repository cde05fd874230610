import Testing
import WPCore
import WPSyntax

struct DependencyTextTests {
  /// Writes a reading on one line: `subject > items | externals`, `<` for enabling.
  static func shown(_ text: String) -> String {
    let reading = DependencyText(text)
    let subject =
      switch reading.subject {
      case .this: "this"
      case .items(let items): items.map(shown).joined(separator: ",")
      case .other(let text): "'\(text)'"
      }
    var out = subject + (reading.direction == .dependsOn ? " > " : " < ")
    out += reading.isNone ? "none" : reading.items.map(shown).joined(separator: ",")
    if !reading.externals.isEmpty {
      out += " | " + reading.externals.map(\.text).joined(separator: " ; ")
    }
    return out
  }

  static func shown(_ item: DependencyItem) -> String {
    switch item.target {
    case .numbered(let word, let number): "\(word) \(number)"
    case .reference(let name): "→\(name)"
    case .previous: "previous"
    case .allPrevious: "allPrevious"
    case .all: "all"
    }
  }

  @Test(arguments: [
    ("Phase 3", "this > phase 3"), ("Phase 1, Phase 2", "this > phase 1,phase 2"),
    ("Phases 1, 2, and 4", "this > phase 1,phase 2,phase 4"), ("Task 1, 2", "this > task 1,task 2"),
    ("Task 1-4", "this > task 1,task 2,task 3,task 4"), ("08", "this > bare 08"),
    ("`04`", "this > bare 04"), ("Phase 8.3", "this > phase 8.3"), ("Phase 2A", "this > phase 2A"),
    ("2A & 2B", "this > bare 2A,bare 2B"), ("#3 + #4", "this > hash 3,hash 4"),
    ("US-003", "this > story 003"), ("T1–T3", "this > task 1,task 2,task 3"),
    ("US-003-US-005", "this > story 003,story 004,story 005"),
    ("WP-05–08", "this > package 05,package 06,package 07,package 08"),
    ("Work Package 2", "this > package 2"),
    ("Work packages 1 and/or 2", "this > package 1,package 2"),
    ("Phases 1 through 3", "this > phase 1,phase 2,phase 3"),
    ("Phase 2 to 3", "this > phase 2,phase 3"),
    ("8.1-8.3", "this > bare 8.1,bare 8.2,bare 8.3"), ("2A-2C", "this > bare 2A,bare 2B,bare 2C"),
    ("Step 1; Stage 2", "this > step 1,stage 2"), ("User Story 4", "this > story 4"),
    ("Phase #2", "this > phase 2"), ("Phase 1/2", "this > phase 1,phase 2"),
    ("**Phase 3**", "this > phase 3"), ("WP5", "this > package 5"),
    ("Phase 3: Result types, caching", "this > phase 3"),
    ("Phase 3 - Observability", "this > phase 3"),
    ("Phase 1 (for logging, metrics)", "this > phase 1"),
    ("Result types (Phase 2)", "this > phase 2"),
    ("Completion of Phase 2", "this > phase 2"), ("[ ] Phase 3 must be complete", "this > phase 3"),
    ("[x] Phase 3 must be completed", "this > phase 3"),
    ("All previous phases", "this > allPrevious"),
    ("All prior", "this > allPrevious"), ("Previous phase", "this > previous"),
    ("Previous phases", "this > allPrevious"), ("All", "this > all"), ("All phases", "this > all"),
    ("03-caching-plan.md", "this > →03-caching-plan.md"), ("result-types", "this > →result-types"),
    ("2025-11-23-roadmap/03", "this > →2025-11-23-roadmap/03"),
    ("[Phase 3](03-x-plan.md)", "this > →03-x-plan.md"),
    ("[Phase 3](03-x-plan.md), Phase 4", "this > →03-x-plan.md,phase 4"),
    ("phase-3", "this > phase 3"),
    ("Phase 3 and the new schema", "this > phase 3 | the new schema"),
  ])
  func `a list names packages`(text: String, expected: String) {
    #expect(DependencyTextTests.shown(text) == expected)
  }

  @Test(arguments: [
    ("Phase 4 depends on Phases 1 and 2", "phase 4 > phase 1,phase 2"),
    ("Phases 1, 2, and 4 depend on this phase", "this < phase 1,phase 2,phase 4"),
    ("Phase 6 depends on Phase 4 and 5", "phase 6 > phase 4,phase 5"),
    ("Requires Phase 3", "this > phase 3"), ("Blocked by Phase 2", "this > phase 2"),
    ("Blocked by: None", "this > none"), ("After Phase 2", "this > phase 2"),
    ("Can start after Phase 2", "this > phase 2"), ("Phase 3 after Phase 2", "phase 3 > phase 2"),
    ("Enables Phase 4", "this < phase 4"), ("Phase 3 enables Phase 4", "phase 4 > phase 3"),
    ("Phase 4 requires this", "this < phase 4"),
    ("Phase 5 requires this package", "this < phase 5"),
    ("Required by Phases 4–5", "this < phase 4,phase 5"),
    ("Prerequisite for Phase 9", "this < phase 9"),
    ("Schema must be agreed before Phase 4", "phase 4 >  | Schema"),
    ("Phase 2 must be complete before Phase 3", "phase 3 > phase 2"),
    ("Must be complete before Phase 4", "this < phase 4"), ("Depends on: 03", "this > bare 03"),
    ("Phase 4: depends on Phase 3", "phase 4 > phase 3"),
    ("This phase depends on Phase 1", "this > phase 1"),
    ("Prerequisites: Phase 1", "this > phase 1"), ("Phase 5 depends on nothing", "phase 5 > none"),
    ("Wait for Task 3", "this > task 3"), ("Requires a database", "this >  | a database"),
    ("Feature flags require Phase 3", "'Feature flags' > phase 3"),
    ("Phase 4 depends on all previous phases", "phase 4 > allPrevious"),
    (
      "Depends on Phase 1, Phase 5 depends on Phase 4",
      "this > phase 1 | Phase 5 depends on Phase 4"
    ),
  ])
  func `a sentence says who waits for whom`(text: String, expected: String) {
    #expect(DependencyTextTests.shown(text) == expected)
  }

  @Test(arguments: [
    "", "None", "nothing", "-", "—", "N/A", "n/a", "None (can run beside Phase 1)",
    "No dependencies",
    "None - standalone", "None.", "No external blockers", "NA",
  ])
  func `nothing is said outright`(text: String) {
    let reading = DependencyText(text)
    #expect(reading.isNone == !text.isEmpty)
    #expect(reading.items.isEmpty && reading.externals.isEmpty)
  }

  @Test(arguments: [
    ("Node 18", ["Node 18"]), ("ADR 0035", ["ADR 0035"]), ("PR #12", ["PR #12"]),
    ("Redis 7, Node 18+", ["Redis 7", "Node 18"]), ("18 sample documents", ["18 sample documents"]),
    ("Category model, repository interface", ["Category model", "repository interface"]),
    ("Redis for Phase 3", ["Redis for Phase 3"]), ("Phase N-1 must be complete", ["Phase N-1"]),
    ("Symbol output depends on font tables", ["Symbol output depends on font tables"]),
    ("Phase 9-3", ["Phase 9-3"]), ("Phase 1-99999", ["Phase 1-99999"]), ("TBD", ["TBD"]),
    ("WP99999999999-99999999999999", ["WP99999999999-99999999999999"]), ("Features", ["Features"]),
    ("3rd party tool", ["3rd party tool"]), ("All tests pass", ["All tests pass"]),
    ("us", ["us"]), ("Samples in the demo-docs/ folder", ["Samples in the demo-docs/ folder"]),
    ("T", ["T"]), ("v2.1", ["v2.1"]), ("3h of work", ["3h of work"]),
  ])
  func `what is no package stays an external dependency`(text: String, externals: [String]) {
    let reading = DependencyText(text)
    #expect(reading.items.isEmpty)
    #expect(reading.externals.map(\.text) == externals)
  }

  @Test func `items have the bytes that name them`() {
    let text = "– Phase 1, `02-x-plan.md` and Tasks 3-4"
    let reading = DependencyText(text)
    let bytes = Array(text.utf8)
    #expect(
      reading.items.map { String(decoding: bytes[$0.range.lower..<$0.range.upper], as: UTF8.self) }
        == ["Phase 1", "02-x-plan.md", "Tasks 3-4", "Tasks 3-4"])
  }

  @Test(arguments: [
    ("08", "8"), ("8.03", "8.3"), ("2a", "2A"), ("000", "0"), ("10", "10"), ("0", "0"),
    ("003.0", "3.0"),
  ])
  func `padded and plain numbers compare equal`(number: String, comparable: String) {
    #expect(DependencyItem.comparable(number) == comparable)
  }

  @Test(arguments: [
    "(", "[", "a/", "1-", "1,", "[a](", "Phase 1-1000 ", "and ", "\u{FE0F}", "before ",
  ])
  func `a hostile text is read within bounds`(piece: String) {
    let text = String(repeating: piece, count: 16_384 / piece.utf8.count)
    #expect(DependencyText(text).items.count <= 1_000)
  }

  @Test func `bytes that are not UTF-8 are read`() {
    let bytes: Bytes = [0xFF, 0x50, 0xC3, 0x20, 0xF0, 0x9F, 0x23, 0x31]
    let reading = DependencyText(bytes.span, ByteRange(0, bytes.count))
    #expect(reading.externals.count == 1)
  }
}
