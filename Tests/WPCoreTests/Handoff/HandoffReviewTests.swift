import Testing
import WPSyntax

@testable import WPCore

/// What is wrong with the pieces of a hand-over document.
struct HandoffReviewTests {
  private static let head = "| id | scope | files | description | dependencies |\n|-|-|-|-|-|\n"

  private func home(_ scope: [String]? = nil, items: [String] = []) throws -> HandoffReview.Home {
    HandoffReview.Home(
      number: DocumentNumber(3),
      scope: try scope.map { PathSet(try $0.map { try PathPattern.parse($0).get() }) },
      items: items.compactMap { WorkItemID($0) })
  }

  private func review(
    _ rows: [(id: String, files: String, waits: String)], scope: [String]? = nil,
    items: [String] = [], parallel: String = "Yes"
  ) throws -> HandoffReview {
    var text = "- Workpackage: W\n- Parallelizable: \(parallel)\n- Rationale: R\n\n" + Self.head
    for row in rows { text += "| \(row.id) | s | \(row.files) | d | \(row.waits) |\n" }
    return HandoffReview(HandoffReading(Bytes(text)), of: try home(scope, items: items))
  }

  @Test func `ids of another number keep their letters, and dependencies go with them`() throws {
    let review = try review(
      [("1a", "a", ""), ("1c", "c", "1a, 03d"), ("7b", "b", "1C")], items: ["03d"])
    #expect(review.problems.isEmpty)
    #expect(review.pieces.map { $0.id?.description } == ["03a", "03c", "03b"])
    let item = try #require(WorkItemID("03d"))
    #expect(review.pieces.map(\.dependencies) == [[], [.part(0), .item(item)], [.part(1)]])
  }

  @Test(
    arguments: [
      ([("1a", "a", ""), ("1a", "b", "")], [HandoffProblem.Code.repeatedID]),
      ([("1a", "a", ""), ("2a", "b", "")], [.repeatedID]),
      ([("1a", "a", "1a")], [.ownDependency]),
      ([("1a", "a", "1z")], [.unknownDependency]),
      ([("1a", "a", "1b"), ("1b", "b", "1a")], [.cycle]),
      ([("", "a", "")], [.missingID]), ([("a1", "a", "")], [.badID]),
      ([("1a", "", "")], [.noFiles]),
      ([("1a", "../x", "")], [.badPattern]), ([("1a", "a{", "")], [.badPattern]),
      ([("1a", "src/*.c", ""), ("1b", "src/a.*", "")], [.overlap]),
      ([("1a", "src/*.c", ""), ("1b", "src/a.*", "1a")], [.orderedOverlap]),
      ([("1a", "a::F", ""), ("1b", "a::G", "")], []),
      ([("b", "x", ""), ("1c", "y", "b")], []),
    ] as [([(String, String, String)], [HandoffProblem.Code])])
  func `each fault is told once`(
    rows: [(String, String, String)], codes: [HandoffProblem.Code]
  ) throws {
    #expect(
      try review(rows.map { (id: $0.0, files: $0.1, waits: $0.2) }).problems.map(\.code) == codes)
  }

  @Test(
    arguments: [
      ("src/a.c", nil), ("src/**", nil),
      ("src/x.h", "'src/x.h' is outside the scope of the package"),
      ("src/*", "'src/*' reaches 'src/!', outside the scope of the package"),
    ] as [(String, String?)])
  func `files are inside the package, or a witness says where they leave it`(
    files: String, message: String?
  ) throws {
    let scope = files == "src/**" ? ["src"] : ["src/*.c", "src/[b-z]*", "!src/x.h"]
    let found = try review([("1a", files, "")], scope: scope)
    let messages = found.problems.map(\.message.text)
    if let message, files != "src/*" {
      #expect(messages == [message])
    } else if message != nil {
      #expect(messages.count == 1)
      #expect(messages[0].hasPrefix("'src/*' reaches 'src/"))
    } else {
      #expect(messages.isEmpty)
    }
  }

  @Test func `pieces that are done one after the other may share files`() throws {
    let rows = [(id: "1a", files: "x", waits: ""), (id: "1b", files: "x", waits: "")]
    #expect(try review(rows, parallel: "No").problems.isEmpty)
    #expect(try review(rows).problems.map(\.code) == [.overlap])
  }

  @Test func `a thousand pieces on one file are told with a limit`() throws {
    let letters = (1...1_000).map { WorkItemID(number: DocumentNumber(1), ordinal: $0).description }
    let found = try review(letters.map { (id: $0, files: "x", waits: "") })
    #expect(found.problems.count == 51)
    #expect(found.problems[0].message.text == "and 499450 more pairs overlap")
  }

  @Test func `citations that lead nowhere are remarks, the files of pieces are none`() {
    let text =
      "See `docs/a.md`, docs/b.md:12 and [c](docs/c.md), not word/word.\n\n" + Self.head
      + "| 1a | s | src/new.c | src/new.c as docs/a.md says | |\n"
    let reading = HandoffReading(Bytes(text))
    let found = HandoffCitations.missing(from: reading) { $0 == "docs/c.md" }
    #expect(
      found.map(\.message.text) == [
        "'docs/a.md' is cited and does not exist", "'docs/b.md' is cited and does not exist",
      ])
    #expect(found.allSatisfy { $0.code.isRemark })
  }
}
