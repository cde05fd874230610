import Testing
import WPCore

struct EffortTests {
  struct Row: CustomTestStringConvertible {
    let text: String
    let agentic: (Int, Int)
    let review: (Int, Int)?

    init(_ text: String, _ low: Int, _ high: Int, review: (Int, Int)? = nil) {
      self.text = text
      agentic = (low, high)
      self.review = review
    }

    var testDescription: String { text }
    var effort: Effort {
      Effort(
        agentic: MinuteRange(agentic.0, agentic.1), review: review.map { MinuteRange($0.0, $0.1) })
    }
  }

  @Test(arguments: [
    Row("3-4h agentic + 1h review", 180, 240, review: (60, 60)),
    Row("2.5–3.5h agentic + 1-1.5h review", 150, 210, review: (60, 90)),
    Row("3-4 hours (agentic) + 0.5-1 hour (human review/refinement)", 180, 240, review: (30, 60)),
    Row("45-60 min", 45, 60), Row("~2 hours", 120, 120), Row("<1h", 60, 60),
    Row("+19.5 hours", 1170, 1170),
    Row("30 min - 1h", 30, 60), Row("1h 30m", 90, 90), Row("1h30m-2h", 90, 120),
    Row("half a day", 240, 240), Row("Low (half day)", 240, 240), Row("one hour", 60, 60),
    Row("2 to 3 days", 960, 1440), Row("1-2 weeks", 2400, 4800), Row("1+ months", 9600, 9600),
    Row("Agentic: 3h, review: 30m", 180, 180, review: (30, 30)),
    Row("agentic 3h review 1h", 180, 180, review: (60, 60)),
    Row("3h plus 1h human review", 180, 180, review: (60, 60)),
    Row("2h coding, 1h testing, 1h review", 180, 180, review: (60, 60)),
    Row("3-4h (1h review)", 180, 240, review: (60, 60)), Row("~32 hours (~4 days)", 1920, 1920),
    Row(
      "13-19 hours agentic + 3-6 hours review (16-25 hours total)", 780, 1140, review: (180, 360)),
    Row("1h agentic + 15m review = ~1.25 hours", 60, 60, review: (15, 15)),
    Row("3-4 hours agent work + database rebuild time", 180, 240), Row("3-hour session", 180, 180),
    Row("High (1-2 weeks, plus research)", 2400, 4800), Row("Week 1-2: 3-4h", 180, 240),
    Row("45-60 min | Priority: HIGH", 45, 60), Row("≈ 2h", 120, 120), Row("2 — 3 h", 120, 180),
    Row("1h review", 0, 0, review: (60, 60)), Row("15min + 15 min", 30, 30),
    Row("**2h**", 120, 120),
    Row("4-8 hours (depends on 3 documents)", 240, 480), Row("= 3h", 180, 180),
    Row("4-3h", 240, 180),
    Row("approx. 2 hrs", 120, 120), Row("2-3h total", 120, 180), Row("90m", 90, 90),
    Row("1.123456789h", 67, 67), Row("Phases 3 + 4: 2h agentic", 120, 120),
  ])
  func `a duration is read into minutes`(row: Row) {
    #expect(EffortText(row.text).effort == row.effort)
  }

  @Test(arguments: [
    ("3h agentic + 1h review = 4h", 240), ("2h + 1h review (3 hours total)", 180), ("2h = 3h", 180),
  ])
  func `a stated total is kept apart`(text: String, minutes: Int) {
    guard case .duration(_, let total) = EffortText(text) else {
      Issue.record("not a duration")
      return
    }
    #expect(total == MinuteRange(minutes))
  }

  @Test(arguments: [
    ("S", EffortText.Size.small), ("XL", .extraLarge), ("Medium", .medium), ("low", .small),
    ("Trivial", .trivial), ("High (risky)", .large), ("Small effort", .small), ("M", .medium),
    ("Low-Medium", .medium),
  ])
  func `a size word is a size`(text: String, size: EffortText.Size) {
    #expect(EffortText(text) == .size(size))
  }

  @Test(arguments: [
    ("TBD", EffortText.undetermined), ("X-Yh agentic + Zh review", .placeholder),
    ("X-Yh", .placeholder), ("[effort]", .placeholder),
  ])
  func `what is open says so`(text: String, expected: EffortText) {
    #expect(EffortText(text) == expected)
  }

  @Test(arguments: [
    "", "-", "Week 1-2", "Weeks 3", "15 files", "5ms", "86.19 MB", "2025-11-20", "Complete", "h",
    "5",
    "A now + B later", "99999999h", "99999999999999999999999999 hours", "5M", "\u{FFFD}",
    "1,299 lines",
    "🎉", String(repeating: "(", count: 65_536), String(repeating: "1-", count: 32_768),
    "Included in #1",
  ])
  func `anything else is unreadable`(text: String) {
    #expect(EffortText(text) == .unreadable)
  }

  @Test(arguments: [
    (0, 0, "0m"), (45, 60, "45-60m"), (60, 60, "1h"), (60, 90, "1-1.5h"), (30, 30, "30m"),
    (75, 105, "1.25-1.75h"), (50, 75, "50-75m"), (180, 240, "3-4h"), (240, 180, "4-3h"),
    (61, 61, "61m"),
    (0, 120, "0-2h"), (15, 90, "0.25-1.5h"),
  ])
  func `a range is written in hours where they come out in quarters`(
    low: Int, high: Int, text: String
  ) {
    #expect(MinuteRange(low, high).description == text)
  }

  static let ranges: [MinuteRange] = [0, 1, 15, 29, 60, 61, 90, 480, 999_999].flatMap { low in
    [0, 1, 15, 45, 60, 100, 600].map { MinuteRange(low, low + $0) }
  }

  @Test(arguments: ranges)
  func `what is written reads back equal`(range: MinuteRange) {
    let plain = Effort(agentic: range)
    #expect(EffortText(plain.description).effort == plain)
    let both = Effort(agentic: range, review: MinuteRange(30, 90))
    #expect(EffortText(both.description).effort == both)
    let reviewed = Effort(agentic: .zero, review: range)
    #expect(EffortText(reviewed.description).effort == reviewed)
  }

  @Test func `addition commutes, associates and saturates`() {
    let efforts = [
      Effort.zero, Effort(agentic: MinuteRange(60, 90), review: MinuteRange(15)),
      Effort(agentic: .zero, review: MinuteRange(30)), Effort(agentic: MinuteRange(.max)),
    ]
    for a in efforts {
      #expect(a + .zero == a)
      for b in efforts {
        #expect(a + b == b + a)
        #expect((a < b) == (b > a))
        for c in efforts { #expect((a + b) + c == a + (b + c)) }
      }
    }
    #expect((efforts[3] + efforts[1]).agentic.high == .max)
  }

  @Test func `a reversed range is told`() {
    #expect(EffortText("4-3h").effort?.isReversed == true)
    #expect(EffortText("1h agentic + 2-1h review").effort?.isReversed == true)
    #expect(EffortText("3-4h").effort?.isReversed == false)
  }
}
