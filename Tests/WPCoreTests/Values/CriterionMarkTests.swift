import Testing
import WPCore
import WPSyntax

struct CriterionMarkTests {
  static func line(_ text: String) -> CriterionMark? {
    let bytes = Bytes(text)
    return CriterionMark(line: bytes.span, ByteRange(0, bytes.count))
  }

  static func cell(_ text: String) -> CriterionMark? {
    let bytes = Bytes(text)
    return CriterionMark(cell: bytes.span, ByteRange(0, bytes.count))
  }

  static func text(_ text: String, _ range: ByteRange) -> String {
    let bytes = Bytes(text)
    return ByteScanner.text(bytes.span, range)
  }

  @Test(arguments: [
    ("- [ ] Open", false, " ", "Open"), ("* [x] Met", true, "x", "Met"),
    ("  + [X] Deep ", true, "X", "Deep"),
    ("1. [x] First", true, "x", "First"), ("12) [ ] Twelfth", false, " ", "Twelfth"),
    ("✅ Met", true, "✅", "Met"),
    ("- ❌ Missed", false, "❌", "Missed"), ("✔️ Fine", true, "✔", "Fine"),
    ("> - [ ] Quoted", false, " ", "Quoted"),
    ("- [ ]", false, " ", ""), ("[x] Bare", true, "x", "Bare"), ("- ⬜ Later", false, "⬜", "Later"),
  ])
  func `a marked line is a criterion`(line: String, isMet: Bool, mark: String, text: String) throws
  {
    let read = try #require(CriterionMarkTests.line(line))
    #expect(read.isMet == isMet)
    #expect(CriterionMarkTests.text(line, read.mark) == mark)
    #expect(CriterionMarkTests.text(line, read.text) == text)
  }

  @Test(arguments: [
    "", "- text", "- [link](x)", "- [y] no", "🎯 Goal", "-[x] glued", "-", "1.", "[", "- [", "- [x",
    "[x]y", "99999999999. [x] a",
  ])
  func `any other line is none`(line: String) {
    #expect(CriterionMarkTests.line(line) == nil)
  }

  @Test(arguments: [
    ("✅", true), ("✅ Met", true), ("Pass", true), ("[x]", true), ("Done", true), ("❌", false),
    ("⬜ Pending", false),
    ("No", false), ("⚠️ Below target", false), ("[ ]", false), ("✅ Monitored", true),
    ("In Progress", false),
  ])
  func `a status cell is a criterion`(cell: String, isMet: Bool) {
    #expect(CriterionMarkTests.cell(cell)?.isMet == isMet)
  }

  @Test(arguments: ["", "-", "42 ms", "Blue"])
  func `a cell without a status is none`(cell: String) {
    #expect(CriterionMarkTests.cell(cell) == nil)
  }
}
