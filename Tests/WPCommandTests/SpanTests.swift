import Testing
import WPHost

@testable import WPCommand

struct SpanTests {
  @Test(arguments: [
    (0, "0s"), (-5, "0s"), (59_999, "59s"), (60_000, "1m"), (3_599_000, "59m"),
    (3_600_000, "1h"), (11_520_000, "3h 12m"), (172_799_000, "47h 59m"), (172_800_000, "2d"),
    (187_200_000, "2d 4h"), (.max, "106751991167d 7h"),
  ])
  func `a length is said in two units at most`(milliseconds: Int, words: String) {
    #expect(Span.words(milliseconds) == words)
  }

  @Test(
    arguments: [
      ("90m", 5_400_000), ("1d12h", 129_600_000), ("20s", 20_000), ("2h", 7_200_000), ("", nil),
      ("h", nil), ("90", nil), ("-1h", nil), ("1.5h", nil), ("9999999h", nil), ("0m", nil),
    ] as [(String, Int?)])
  func `a length is read as people write it`(text: String, milliseconds: Int?) {
    #expect(Span.reading(text) == milliseconds)
  }

  @Test(arguments: [
    "1970-01-01T00:00:00Z", "2026-01-05T09:30:00Z", "2024-02-29T23:59:59Z", "2000-03-01T00:00:00Z",
    "1969-12-31T23:59:59Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "1900-02-28T12:00:00Z",
  ])
  func `an instant is written as it is read`(text: String) throws {
    #expect(try #require(UnixTime(rfc3339: text)).rfc3339 == text)
  }

  @Test(arguments: [Int64.min, Int64.max])
  func `what has no year of four digits has the nearest`(seconds: Int64) {
    #expect(
      UnixTime(seconds: seconds).rfc3339
        == (seconds < 0 ? "0001-01-01T00:00:00Z" : "9999-12-31T23:59:59Z"))
  }
}
