import WPCore
import WPSyntax

extension FuzzTarget {
  /// Hand-over documents, as somebody else writes them; behind `%%` the cells of one that is written here.
  static let handoff = FuzzTarget(
    "handoff",
    words: [
      "| ID | Scope | Files | Description | Dependencies |\n", "|---|---|---|---|---|\n", "| 1a |",
      "Workpackage: 03\n", "Parallelizable: Yes\n", "Rationale: a\n", "Files: ", "Scope: ", "1. ",
      "- ", "`src/**`", "{a,b}", ", ", "(none)", "\\|", "<br>", "1b", "3a", "03aa", "\n", "%%",
    ]
  ) { bytes throws(Violation) in
    var parts = CaseParts(bytes)
    let document = parts.next()
    let reading = HandoffReading(document)
    let review = HandoffReview(reading, of: .unknown)
    let whole = ByteRange(0, document.count)
    let places =
      review.problems.map(\.range)
      + reading.parts.flatMap { part in
        [part.id.range, part.scope.range, part.description.range]
          + (part.files + part.dependencies).map(\.range)
      }
    try demand(places.allSatisfy(whole.contains), "a part lies outside of the document")
    let messages = review.problems.map { String(describing: $0.message) }
    try demand(
      messages.allSatisfy { $0.unicodeScalars.allSatisfy(Visible.isSafe) },
      "a message shows control characters")
    if review.isSound {
      let drafts = HandoffDrafts(reading, review)
      try demand(drafts.drafts.count == reading.parts.count, "a piece becomes no work item")
    }
    try demandRow(&parts)
  }

  // Whatever its cells hold, a table that is written has one row for each piece.
  private static func demandRow(_ parts: inout CaseParts) throws(Violation) {
    let scope = parts.nextText()
    let row = HandoffText.Row(
      id: "1a", scope: scope, files: ["a/b.ts"], description: parts.nextText(), dependencies: [])
    let text = HandoffText(
      package: scope, isParallelizable: false, rationale: parts.nextText(), rows: [row, row])
    let reading = HandoffReading(Bytes(text.markdown))
    try demand(reading.form == .table, "a table that was written is not found")
    try demand(
      reading.parts.map(\.id.value) == ["1a", "1a"], "a table that was written has other rows")
    try demand(
      reading.parts.allSatisfy { $0.files.map(\.value) == ["a/b.ts"] },
      "a table that was written has other files")
    try demand(reading.isParallelizable == false, "a summary that was written says otherwise")
  }
}
