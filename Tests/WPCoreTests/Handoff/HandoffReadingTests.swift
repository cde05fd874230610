import Testing
import WPSyntax

@testable import WPCore

/// Hand-over documents in all the forms in which they are written.
struct HandoffReadingTests {
  private static let head = """
    | id | scope | files | description | dependencies |
    |---|---|---|---|---|

    """

  private func read(_ text: String) -> HandoffReading { HandoffReading(Bytes(text)) }

  @Test(arguments: [
    ("a", ["a"]), ("a, b", ["a", "b"]), ("a,b,", ["a", "b"]), ("`a`, `b c`", ["a", "b c"]),
    ("`a, b`", ["a", "b"]), ("src/{a,b}.c, d", ["src/{a,b}.c", "d"]),
    ("x{a,{b,c}},d", ["x{a,{b,c}}", "d"]), ("a}, b", ["a}", "b"]),
    ("a<br>b<br/>c<BR />d", ["a", "b", "c", "d"]),
    ("a\\|b, c", ["a|b", "c"]), ("a\\,b", ["a\\,b"]), ("(none)", []), ("None", []), ("-", []),
    ("—", []), ("", []), ("<b>, <brr>", ["<b>", "<brr>"]), ("{a, b", ["{a, b"]),
  ])
  func `files stand between commas that no brace holds`(cell: String, files: [String]) {
    let reading = read(Self.head + "| 1a | s | \(cell) | d | (none) |\n")
    #expect(reading.problems.isEmpty)
    #expect(reading.parts.map { $0.files.map(\.value) } == [files])
  }

  @Test(arguments: [
    "- Workpackage: W\n- Parallelizable: Yes\n- Rationale: R\n\n",
    "**Workpackage:** W\n**Parallelizable:** **yes**, mostly\n**Rationale**: R\n\n",
    "## Summary\n\n* **Workpackage**: W\n* Parallelizable: YES.\n* rationale: `R`\n\n",
  ])
  func `a summary is read whatever its marks are`(summary: String) {
    let reading = read(summary + Self.head + "| 1a | s | a | d | - |\n")
    #expect(reading.problems.isEmpty)
    #expect(reading.package?.value == "W")
    #expect(reading.isParallelizable == true)
    #expect(reading.rationale?.value == "R")
  }

  @Test(arguments: [
    ("1. A\n   Files: x\n2. B\n   Files: y, z\n", [["x"], ["y", "z"]]),
    (
      "1. **A**\n   - **Files:** `x`\n\n2) B\n\n   Files:\n   - y\n   - z\n   Scope: s\n",
      [["x"], ["y", "z"]]
    ),
    ("### 1. A\n\nFiles: x\n\n### 2. B\n\nFiles: y\n", [["x"], ["y"]]),
    ("1. step\n2. step\n\n## Packages\n\n1. A\nFiles: x\n", [["x"]]),
    ("1. A\n   Files: x\n\nRecommendation: take\n\nFiles: y\n", [["x"]]),
    ("1. A\n   1. step\n   2. step\n   Files: x\n", [["x"]]),
  ])
  func `the older form is a numbered list`(text: String, files: [[String]]) {
    let reading = read(text)
    #expect(reading.form == .list)
    #expect(reading.problems.isEmpty)
    #expect(reading.parts.map { $0.files.map(\.value) } == files)
  }

  @Test(arguments: [
    "", "\n", "# x\n", "| a | b |\n|-|-|\n| 1 | 2 |\n", "1. a\n2. b\n", "\u{0}\r\u{FF}",
  ])
  func `a document without pieces is told`(text: String) {
    #expect(read(text).problems.map(\.code) == [.noParts])
  }

  @Test func `the table with most of the columns is the one`() {
    let reading = read(
      "| id | files |\n|-|-|\n| 9z | no |\n\n" + Self.head + "| 1a | s | a | d | |\n")
    #expect(reading.parts.map(\.id.value) == ["1a"])
  }

  @Test func `what is written is read as it was meant`() {
    let rows = [
      HandoffText.Row(
        id: "03a", scope: "A | B", files: ["a{b,c}", "d"], description: "one\ntwo  three",
        dependencies: []),
      HandoffText.Row(
        id: "03b", scope: "S", files: ["e|f"], description: "\\", dependencies: ["03a"]),
    ]
    let text = HandoffText(package: "P", isParallelizable: false, rationale: "R", rows: rows)
    let reading = read(text.markdown)
    #expect(reading.problems.isEmpty)
    #expect(reading.isParallelizable == false)
    #expect(reading.parts.map(\.scope.value) == ["A | B", "S"])
    #expect(reading.parts.map { $0.files.map(\.value) } == [["a{b,c}", "d"], ["e|f"]])
    #expect(reading.parts.map(\.description.value) == ["one two three", "\\"])
    #expect(reading.parts.map { $0.dependencies.map(\.value) } == [[], ["03a"]])
  }

  @Test func `long documents are read in one go`() {
    let rows = String(repeating: "| 1a | s | x{ | d | , , |\n", count: 20_000)
    let reading = read(Self.head + rows)
    #expect(reading.parts.count == 20_000)
    let review = HandoffReview(reading, of: .unknown)
    #expect(review.problems.map(\.code) == [.tooMany])
    let items = String(repeating: "1. A\n   Files: x,\n", count: 20_000)
    #expect(read(items).parts.count == 20_000)
    #expect(
      read(Self.head + "| 1a | s | " + String(repeating: "{,", count: 100_000)).parts.count == 1)
  }

  @Test(arguments: [
    (
      "| id | scope | files | description | dependencies | scope |",
      HandoffProblem.Code.repeatedColumn
    ),
    ("| id | scope | files | description | dependencies | mood |", .unknownColumn),
  ])
  func `a column too many is named where it stands`(head: String, code: HandoffProblem.Code) throws
  {
    let reading = read(head + "\n|-|-|-|-|-|-|\n| 1a | s | a | d | - | x |\n")
    #expect(reading.problems.map(\.code) == [code])
    let range = try #require(reading.problems.first?.range)
    let word = head.split(separator: " ").dropLast().last
    #expect(ByteScanner.text(reading.document.bytes.span, range) == word.map(String.init))
    #expect(reading.parts.map(\.scope.value) == ["s"])
  }

  @Test func `an answer that is neither yes nor no is told`() {
    let reading = read(
      "- Workpackage: W\n- Parallelizable: perhaps\n- Rationale: R\n\n" + Self.head
        + "| 1a | s | a | d | - |\n")
    #expect(reading.isParallelizable == nil)
    #expect(reading.problems.map(\.code) == [.badAnswer])
    #expect(reading.problems.first?.message.text == "'perhaps' is neither Yes nor No")
  }

  @Test func `the items of a list have what they wait for, and are numbered behind what is there`()
    throws
  {
    let text = """
      1. Reader
         - Files: src/read
      2. Writer
         - Files: src/write
         - Dependencies: 1

      """
    let reading = read(text)
    #expect(reading.form == .list)
    let home = HandoffReview.Home(
      number: DocumentNumber(3), scope: nil, items: [try #require(WorkItemID("03b"))],
      takesNewOnly: true)
    let review = HandoffReview(reading, of: home)
    #expect(review.problems.isEmpty)
    #expect(review.pieces.map { $0.id?.description } == ["03c", "03d"])
    #expect(review.pieces.map(\.dependencies) == [[], [.part(0)]])
  }

  @Test func `an item that is there already is not made again`() throws {
    let home = HandoffReview.Home(
      number: DocumentNumber(3), scope: nil, items: [try #require(WorkItemID("03a"))],
      takesNewOnly: true)
    let review = HandoffReview(read(Self.head + "| 1a | s | a | d | - |\n"), of: home)
    #expect(review.problems.map(\.code) == [.repeatedID])
    #expect(review.problems.first?.message.text == "there is a work item 03a already")
    #expect(!review.isSound)
  }

  @Test func `a piece becomes a work item that says on one line what it is`() {
    let long = String(repeating: "x", count: 130)
    let reading = read(
      Self.head + "| 1a | reads   \u{7}it | a, b | | - |\n| 1b | | c | \(long) | 1a |\n")
    let review = HandoffReview(reading, of: .unknown)
    let drafts = HandoffDrafts(reading, review)
    #expect(drafts.drafts.map(\.title) == ["reads \\u{7}it", String(repeating: "x", count: 120)])
    #expect(drafts.drafts.map(\.goal) == ["reads \\u{7}it", long])
    #expect(drafts.drafts.map { $0.floor.map(\.text) } == [["reads \\u{7}it"], [long]])
    #expect(drafts.drafts.map(\.allow) == [["a", "b"], ["c"]])
    #expect(drafts.drafts.map(\.dependsOn) == [[], [.draft(0)]])
    #expect(drafts.ids?.map(\.description) == ["01a", "01b"])
  }
}
