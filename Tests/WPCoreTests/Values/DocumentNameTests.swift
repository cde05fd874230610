import Testing
import WPCore
import WPSyntax

struct DocumentNameTests {
  @Test(arguments: [
    ("START-HERE.md", DocumentKind.start), ("start-here.md", .start), ("00-START-HERE.md", .start),
    ("README.md", .readme), ("readme.MD", .readme), ("03-observability-plan.md", .plan),
    ("03-02-cache-plan.md", .plan), ("implementation-plan.md", .plan), ("WP-PLAN.md", .plan),
    ("phase-3-caching.md", .plan), ("PHASE-10-x.md", .plan), ("US-003-login.md", .plan),
    ("03-gap-analysis-plan.md", .plan), ("latest-plan.md", .plan), ("03-plan.md", .plan),
    ("01-COMPLETION-ANALYSIS.md", .analysis), ("analysis.md", .analysis),
    ("META_ANALYSIS.md", .analysis),
    ("COMPLETE.md", .completion), ("CACHING-COMPLETE.md", .completion),
    ("03-x-complete.md", .completion),
    ("CACHING-TESTING.md", .testing), ("03-test-plan.md", .testing), ("test-plan.md", .testing),
    ("phase-3-test-plan.md", .testing), ("my-test-plan-v2.md", .testing), ("plan.md", .other),
    ("TESTING.md", .other), ("notes.md", .other), ("IMPLEMENTATION_PLAN.md", .other),
    ("phase-3.md", .other),
    ("us-first.md", .other), ("03-observability-plan.txt", .other), (".md", .other), ("", .other),
    ("INCOMPLETE.md", .other), ("a/b/README.md", .readme), ("03-README.md", .other),
  ])
  func `a name has a kind, the first that fits`(name: String, kind: DocumentKind) {
    #expect(DocumentName(FilePath(name)).kind == kind)
  }

  @Test(arguments: [
    ("03-observability-plan.md", DocumentNumber(3), "observability"),
    ("03-02-cache-plan.md", DocumentNumber(3, 2), "cache"),
    ("100-x-plan.md", DocumentNumber(100), "x"),
    ("phase-3-Caching.md", DocumentNumber(3), "caching"),
    ("US-003-login.md", DocumentNumber(3), "login"),
    ("WP-PLAN.md", nil, "wp"), ("03-plan.md", DocumentNumber(3), "plan"),
    ("2025-11-x-plan.md", nil, "2025-11-x"),
    ("notes.md", nil, "notes"), ("7-plan.md", DocumentNumber(7), "plan"),
    ("-plan.md", nil, "-plan"),
  ])
  func `a name has a number and a slug`(name: String, number: DocumentNumber?, slug: String) {
    let read = DocumentName(FilePath(name))
    #expect(read.number == number)
    #expect(read.slug == slug)
  }

  @Test func `a phase and a story are told from a file number`() {
    #expect(DocumentName("phase-3-x.md").isPhase)
    #expect(DocumentName("US-003-x.md").isStory)
    #expect(!DocumentName("03-x-plan.md").isPhase && !DocumentName("03-x-plan.md").isStory)
  }

  @Test(arguments: [
    ("readme.md", "README.md"), ("Start-Here.md", "START-HERE.md"),
    ("00-START-HERE.md", "START-HERE.md"),
    ("README.md", nil), ("START-HERE.md", nil), ("03-X-plan.md", nil), ("start_here.md", nil),
  ])
  func `a name that differs by case or prefix has an expected one`(name: String, expected: String?)
  {
    #expect(DocumentName(FilePath(name)).expected == expected)
  }

  @Test func `numbers sort by both parts`() {
    let numbers = [
      DocumentNumber(3, 2), DocumentNumber(10), DocumentNumber(3), DocumentNumber(3, 1),
    ]
    #expect(numbers.sorted().map(\.description) == ["03", "03-01", "03-02", "10"])
  }

  @Test func `a name that is not UTF-8 is read`() {
    let name = DocumentName(FilePath([0x30, 0x33, 0x2D, 0xFF, 0x2E, 0x6D, 0x64]))
    #expect(name.kind == .other)
    #expect(name.slug == "\u{FFFD}")
  }
}

struct FolderNameTests {
  @Test(arguments: [
    ("2025-11-23-integrated-roadmap", "integrated-roadmap"), ("2024-02-29-x", "x"),
    ("a/2025-01-01-v2", "v2"),
  ])
  func `a dated folder has a date and a slug`(name: String, slug: String) throws {
    let folder = try FolderName(FilePath(name))
    #expect(folder.slug == slug)
    #expect(name.contains(folder.date.description))
  }

  @Test(arguments: [
    "", "2025-11-23", "2025-11-23-", "2025-11-23-Name", "2025-11-23--x", "2025-11-23-x-",
    "2025-11-23_x",
    "25-11-23-x", "2025-1-23-x", "roadmap", "2025-11-23-é", "2025-11-23-a.b", "20a5-11-23-x",
  ])
  func `any other name breaks the pattern`(name: String) {
    #expect(throws: FolderName.Fault.pattern) { try FolderName(FilePath(name)) }
  }

  @Test(arguments: ["2025-02-30-x", "2025-13-01-x", "0000-01-01-x"])
  func `a date outside the calendar is told apart`(name: String) {
    #expect(throws: FolderName.Fault.calendar) { try FolderName(FilePath(name)) }
  }
}
