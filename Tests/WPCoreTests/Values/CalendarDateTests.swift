import Testing
import WPCore
import WPSyntax

struct CalendarDateTests {
  @Test(arguments: [
    ("2025-11-23", "2025-11-23"), ("November 23, 2025", "2025-11-23"),
    ("Nov 3rd 2025", "2025-11-03"),
    ("Sept. 1, 2025", "2025-09-01"), ("23 November 2025", "2025-11-23"),
    ("1st May 2024", "2024-05-01"),
    ("2024-02-29", "2024-02-29"), ("2025-11-20 (Updated)", "2025-11-20"),
    ("October 13, 2025 (approx)", "2025-10-13"), ("2025-11-20 13:40 UTC", "2025-11-20"),
    ("**2025-11-20**", "2025-11-20"), ("2025-11-20T10:00:00Z", "2025-11-20"),
    ("0001-01-01", "0001-01-01"),
  ])
  func `a date is read`(text: String, iso: String) {
    #expect(DateText(text).date?.description == iso)
    #expect(DateText(text).isISO == text.contains(iso))
  }

  @Test(arguments: [
    "2025-02-29", "2025-13-01", "2025-00-10", "2025-04-31", "February 30, 2025", "31 June 2025",
    "0000-01-01",
    "1900-02-29",
  ])
  func `a day that the calendar lacks is impossible`(text: String) {
    guard case .impossible(_, let range) = DateText(text) else {
      Issue.record("\(DateText(text))")
      return
    }
    #expect(range.count == text.utf8.count)
  }

  @Test(arguments: ["[Date]", "TBD", "YYYY-MM-DD", "Date", "<date>"])
  func `a template's hint is a placeholder`(text: String) {
    #expect(DateText(text) == .placeholder)
  }

  @Test(arguments: [
    "", "~2024", "November 2025", "2025", "2025-1-5", "20251123", "2025/11/23", "12025-11-23",
    "2025-11-231",
    "2025 - 11 - 23", "99999999999999999999", "Week 3", "🎉", "2025-11-23-name", "Novembre 3, 2025",
  ])
  func `anything else stays text`(text: String) {
    #expect(DateText(text) == .other)
  }

  @Test func `the spelling and the comment have their ranges`() throws {
    let may = try #require(CalendarDate(year: 2025, month: 5, day: 5))
    #expect(
      DateText(" May 5, 2025  (late)")
        == .date(
          may, .monthFirst,
          .init(1, 12), rest: .init(14, 20)))
  }

  @Test func `days count forth and back over the whole calendar`() throws {
    #expect(CalendarDate(year: 1970, month: 1, day: 1)?.daysSinceEpoch == 0)
    #expect(CalendarDate(year: 2025, month: 11, day: 23)?.daysSinceEpoch == 20_415)
    #expect(CalendarDate(year: 1, month: 1, day: 1)?.daysSinceEpoch == -719_162)
    #expect(CalendarDate(year: 9999, month: 12, day: 31)?.daysSinceEpoch == 2_932_896)
    var previous = try #require(CalendarDate(year: 1, month: 1, day: 1))
    for days in stride(from: -719_161, through: 2_932_896, by: 97) {
      let date = try #require(CalendarDate(daysSinceEpoch: days))
      #expect(date.daysSinceEpoch == days)
      #expect(previous < date)
      previous = date
    }
    #expect(CalendarDate(daysSinceEpoch: 2_932_897) == nil)
    #expect(CalendarDate(daysSinceEpoch: .min) == nil)
    #expect(previous.adding(days: .max) == nil)
    #expect(
      CalendarDate(year: 2024, month: 2, day: 28)?.adding(days: 2)?.description == "2024-03-01")
  }

  @Test func `a month has its name`() {
    #expect(CalendarDate(year: 2026, month: 1, day: 5)?.monthName == "January")
  }
}
