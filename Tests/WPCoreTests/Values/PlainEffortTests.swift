import Testing
import WPSyntax

@testable import WPCore

struct PlainEffortTests {
  @Test(arguments: [
    "2-3h agentic + 1h review", "45m", "5h agentic", "2h", "0h", "3-2h agentic",
    "15-30m agentic + 10m review",
    "9999h agentic + 9999h review",
  ])
  func `our own writing is read as the free text that it is`(_ text: String) throws {
    let plain = try #require(read(text))
    // Two blanks are no plain writing, and mean the same.
    #expect(read(" " + text) == nil)
    #expect(EffortText(" " + text) == .duration(plain.effort, statedTotal: nil))
    #expect(EffortText(text) == .duration(plain.effort, statedTotal: nil))
  }

  @Test(arguments: [
    "", "h", "2", "2-h", "-3h", "2–3h agentic", "2-3h agentic +", "2-3h agentic + 1h",
    "2-3h agentic + 1h review!", "2h review", "2-3H agentic", "99999h", "1h 30m", "2h + 1h review",
    "2-3h agentic, 1h review", "2.5h", "2-3h agentics",
  ])
  func `everything else is left to the reader of free texts`(_ text: String) {
    #expect(read(text) == nil)
  }

  private func read(_ text: String) -> PlainEffort? {
    let bytes = Bytes(text)
    return PlainEffort(bytes.span, ByteRange(0, bytes.count))
  }
}
