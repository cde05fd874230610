import Testing

@testable import WPCommand

struct ColumnsTests {
  private static let rows = [
    ["PACKAGE", "STATE", "WHY NOT"],
    ["cache/01-store", "open", "waits for cache/02-limits and cache/03-index"],
    ["cache/02-limits", "open", ""],
  ]

  @Test func `what no terminal shows stays on one line`() {
    #expect(
      Columns.text(Self.rows, head: Style(width: 40)) == """
        PACKAGE          STATE  WHY NOT
        cache/01-store   open   waits for cache/02-limits and cache/03-index
        cache/02-limits  open

        """)
  }

  @Test func `a long cell is broken between words, below itself`() {
    #expect(
      Columns.text(Self.rows, head: Style(width: 50, isTerminal: true)) == """
        PACKAGE          STATE  WHY NOT
        cache/01-store   open   waits for cache/02-limits
                                and cache/03-index
        cache/02-limits  open

        """)
  }

  @Test func `where words are too long for that, the last cell hangs below its row`() {
    #expect(
      Columns.text(Self.rows, head: Style(width: 34, isTerminal: true)) == """
        PACKAGE          STATE
            WHY NOT
        cache/01-store   open
            waits for cache/02-limits and
            cache/03-index
        cache/02-limits  open

        """)
  }

  @Test func `what is as wide as the terminal is left alone`() {
    let rows = [["A", "B"], ["漢字", "four words of it"]]
    let text = "A     B\n漢字  four words of it\n"
    #expect(Columns.text(rows, head: Style(width: 22, isTerminal: true)) == text)
    #expect(Columns.text(rows, head: Style(width: 21, isTerminal: true)) != text)
  }
}
