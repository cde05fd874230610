import Testing
import WPHost

@testable import WPCommand

struct TimeTests {
  @Test(
    arguments: [
      ("1970-01-01T00:00:00Z", 0, 0), ("2026-01-05T09:30:00Z", 1_767_605_400, 0),
      ("2026-01-05T10:30:00+01:00", 1_767_605_400, 0),
      ("2026-01-05t04:00:00.25-05:30", 1_767_605_400, 250_000_000),
      ("2000-02-29 23:59:59z", 951_868_799, 0), ("1969-12-31T23:59:59Z", -1, 0),
      ("2038-01-19T03:14:08Z", 2_147_483_648, 0), ("0000-03-01T00:00:00Z", -62_162_035_200, 0),
      ("2026-01-05T09:30:00.1234567891Z", 1_767_605_400, 123_456_789),
    ] as [(String, Int64, Int32)])
  func `a time is read`(text: String, seconds: Int64, nanoseconds: Int32) {
    #expect(
      UnixTime(rfc3339: text) == UnixTime(seconds: seconds, nanoseconds: nanoseconds))
  }

  @Test(
    arguments: [
      "", "2026-01-05", "2026-01-05T09:30:00", "2026-02-29T00:00:00Z", "1900-02-29T00:00:00Z",
      "2026-13-01T00:00:00Z", "2026-01-05T24:00:00Z", "2026-01-05T09:30:00.Z",
      "2026-01-05T09:30:00Zx", "２026-01-05T09:30:00Z", "2026-01-05T09:30:00+1:00",
    ])
  func `what is no time is not read`(text: String) {
    #expect(UnixTime(rfc3339: text) == nil)
  }
}
