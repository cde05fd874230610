import Testing
import WPCore

struct PriorityTests {
  @Test(arguments: [
    ("HIGH", Priority.Class.high), ("🔴 HIGH", .high), ("🟢 LOW", .low), ("🟡 Medium", .medium),
    ("critical", .critical), ("**High**", .high), ("Moderate", .medium), ("P0", .critical),
    ("P1", .high), ("p2", .medium), ("P3", .low), ("Must have", .high), ("should-have", .medium),
    ("Could", .low), ("Won't have", .low), ("MEDIUM-HIGH", .high), ("LOW–MEDIUM", .medium),
    ("High/Medium", .high), ("Medium to High", .high), ("HIGH ⭐", .high), ("Priority: LOW", .low),
    ("High priority", .high), ("P1 - High", .high), ("🔴 CRITICAL", .critical),
  ])
  func `a priority has a class`(text: String, expected: Priority.Class) throws {
    #expect(try #require(Priority(text)).class == expected)
  }

  @Test(arguments: [
    ("1", 1), ("2nd", 2), ("#3", 3), ("Priority 4", 4), ("1 (highest)", 1), ("First", 1),
  ])
  func `an ordinal orders and ranks as medium`(text: String, place: Int) throws {
    let priority = try #require(Priority(text))
    #expect(priority.ordinal == place)
    #expect(priority.class == nil)
    #expect(priority.rank == .medium)
  }

  @Test(arguments: [
    "", "-", "⭐", "🚀", "✅ Done", "COMPLETED ✅", "HIGH/MEDIUM/LOW", "[HIGH/MEDIUM/LOW]", "P9", "P",
    "99999999999999999999", "2025-01-02x", "0", "NOT FEASIBLE", "\u{0}",
  ])
  func `what is outside the vocabulary is no priority`(text: String) {
    #expect(Priority(text) == nil)
  }

  @Test(arguments: [
    ("HIGH (Blocks the rest)", "Blocks the rest"), ("LOW - nice to have", "nice to have"),
    ("MEDIUM — Polish (later)", "Polish (later)"), ("HIGH, urgent", "urgent"),
    ("HIGH - have to ship", "have to ship"),
    ("Won’t have (yet)", "yet"),
  ])
  func `the reason is kept`(text: String, reason: String) {
    #expect(Priority(text)?.reason == reason)
  }

  @Test(arguments: Priority.Class.allCases)
  func `marks and words read back`(level: Priority.Class) {
    #expect(Priority(level.mark) == Priority(level))
    #expect(Priority(level.word) == Priority(level))
    #expect(Priority.Class(word: level.word) == level)
  }
}
