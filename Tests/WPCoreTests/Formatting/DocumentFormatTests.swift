import Foundation
import Testing
@testable import WPCore
import WPSyntax
import WPTestSupport
import WPRandom

@Suite struct `The spacing of a document` {
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let before: String
    let after: String

    init(_ description: String, _ before: String, _ after: String) {
      testDescription = description
      self.before = before
      self.after = after
    }

    /// A document that stays as it is.
    init(kept description: String, _ text: String) { self.init(description, text, text) }
  }

  static let tables = [
    Case(
      "columns are lined up", "|a|bb|\n|-|-|\n|ccc|d|\n",
      "| a   | bb |\n|-----|----|\n| ccc | d  |\n"),
    Case(
      "alignments stay", "|a|b|c|d|\n|:-|-:|:-:|-|\n|wide|wide|wide|wide|\n",
      "| a    |    b |  c   | d    |\n|:-----|-----:|:----:|------|\n| wide | wide | wide | wide |\n"
    ),
    Case(kept: "what is a list in the place of a delimiter row", "a | b\n- | -\nc | d"),
    Case(
      "bars at both ends of what is a table", "a | b\n-- | --\nc | d",
      "| a | b |\n|---|---|\n| c | d |"),
    Case(
      "width is what a terminal shows", "|a|b|\n|-|-|\n|📋|x|\n|日本|x|\n|é|x|\n",
      "| a    | b |\n|------|---|\n| 📋   | x |\n| 日本 | x |\n| é    | x |\n"),
    Case(
      "a row keeps its cells", "|a|b|\n|-|-|\n|c|\n|d|e|f|\n",
      "| a | b |\n|---|---|\n| c |\n| d | e | f |\n"),
    Case(
      "line ends and what stands before a row", "> |a|b|\r\n> |-|-|\r\n> |cc|d|\r\n",
      "> | a  | b |\r\n> |----|---|\r\n> | cc | d |\r\n"),
    Case(
      "escaped bars, code and blanks within", "|a|\n|-|\n| `x \\| y`  z |   \n",
      "| a           |\n|-------------|\n| `x \\| y`  z |\n"),
    Case(
      "empty cells", "|a|b|\n|-|-|\n||x|\n", "| a | b |\n|---|---|\n|   | x |\n"),
    Case(
      "what is too wide pads nobody",
      "|a|b|\n|-|-|\n|\(String(repeating: "x", count: 81))|c|\n|dd|e|\n",
      "| a  | b |\n|----|---|\n| \(String(repeating: "x", count: 81)) | c |\n| dd | e |\n"),
    Case(kept: "code", "```\n|a|b|\n|-|-|\n```\n\n    |a|b|\n    |-|-|\n"),
    Case(kept: "HTML", "<div>\n|a|b|\n|-|-|\n</div>\n"),
    Case(kept: "what has no delimiter row", "|a|b|\n|c|d|\n"),
    Case(kept: "a delimiter row of other columns", "|a|b|\n|-|\n|c|d|\n"),
    Case(kept: "prose with bars and blanks", "a |  b   \nc\t|d\n\n\n\n*  e\n"),
    Case(kept: "an unfinished merge", "<<<<<<< a\n|a|\n|-|\n=======\n|b|\n|-|\n>>>>>>> b\n"),
    Case(kept: "what is no text", "|a|b|\n|-|-|\n|\0|d|\n"),
  ]

  static let frontMatter = [
    Case(kept: "what has no space behind a colon", "---\nid:   a\nstatus :open\nb :  'c'\n---\n"),
    Case(
      "one space behind a colon, none before", "---\nid:   a\nb :  'c'\nd:\t\"e\"\n---\n",
      "---\nid: a\nb: 'c'\nd: \"e\"\n---\n"),
    Case(
      "lists stand below their key", "---\nfiles:\n- a\n-   b # why\n# more\n- c\n---\n",
      "---\nfiles:\n  - a\n  - b # why\n  # more\n  - c\n---\n"),
    Case(
      "deep lists come nearer", "---\nfiles:\n      - a\n      - 'b'\n---\n",
      "---\nfiles:\n  - a\n  - 'b'\n---\n"),
    Case(
      "blanks at the end go", "---  \nid: a  \n\t\n# why  \nfiles:\t\n---  \n# A  \n",
      "---\nid: a\n\n# why\nfiles:\n---\n# A  \n"),
    Case(
      "line ends stay", "---\r\nid:  a\r\n---\r\n", "---\r\nid: a\r\n---\r\n"),
    Case(kept: "brackets and comments", "---\nfiles: [a,b ,  c]   # why\nb: {c:   d}\n---\n"),
    Case(kept: "texts of several lines", "---\na: |\n  b  \n\n  c\t\nd: \"e \n  f\"\n---\n"),
    Case(kept: "a list of texts of several lines", "---\na:\n- b\n  c\n- d\n---\n"),
    Case(kept: "mappings in a list", "---\na:\n-   b: c\n    d: e\n---\n"),
    Case(kept: "what is not YAML", "---\nid:   a\nb: [\n---\n"),
    Case(kept: "another document", "Text\n\n---\nid:   a\n---\n"),
  ]

  @Test(arguments: tables + frontMatter)
  func `is what it should be`(sample: Case) {
    #expect(formatted(sample.before) == sample.after)
    #expect(formatted(sample.after) == sample.after)
  }

  @Test(arguments: 0..<300)
  func `settles at once and changes no reading`(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let bytes = SeededTables.document(&random)
    check(bytes, "seed \(seed)")
  }

  @Test(.enabled(if: Corpus.isPresent), arguments: `Edits of real documents`.folders)
  func `changes no reading of a real folder`(name: String) {
    for file in `Edits of real documents`.folder(name).files {
      check(file.content.bytes, file.name.text)
    }
  }

  @Test func `of hostile tables grows with what is there`() {
    let long = String(repeating: "word ", count: 100_000)
    let table = "|a|b|\n|-|-|\n" + String(repeating: "|c|d|\n", count: 20_000) + "|\(long)|e|\n"
    #expect(formatted(table).utf8.count < 2 * table.utf8.count)
    let wide = String(repeating: "|x", count: 30_000)
    let ragged =
      "\(wide)\n" + String(repeating: "|-", count: 30_000) + "\n"
      + String(repeating: "|y\n", count: 20_000)
    #expect(formatted(ragged).hasSuffix("| y |\n"))
  }

  private func check(_ bytes: Bytes, _ name: String) {
    let once = DocumentFormat.edits(for: bytes).apply(to: bytes)
    #expect(DocumentFormat.edits(for: once).edits.isEmpty, "\(name)")
    let (before, after) = (reading(bytes), reading(once))
    #expect(before == after, "\(name)")
  }

  /// What everything that is read from a plan of one document says, places aside.
  private func reading(_ bytes: Bytes) -> String {
    let file = PlanFile(name: "03-store-plan.md", content: .bytes(bytes))
    let plan = Analysis.read(
      PlanFolder(path: "2026-01-05-cache", files: [file], names: [file.name]))
    var json = JSONWriter()
    json.object { PlanJSON(plan, LedgerView(nil, at: Moment(given: 0))).write(to: &$0) }
    return String(decoding: json.bytes, as: UTF8.self).split(separator: "\n")
      .filter { !$0.contains("\"column\"") }.joined(separator: "\n")
  }

  private func formatted(_ text: String) -> String {
    let bytes = Bytes(text)
    return String(decoding: DocumentFormat.edits(for: bytes).apply(to: bytes), as: UTF8.self)
  }
}
