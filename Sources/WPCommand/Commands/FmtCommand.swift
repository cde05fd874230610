import WPCore
import WPHost
import WPSyntax

extension Command {
  private static let check = Option(
    "check", "change nothing; list what is not formatted and exit with 1")

  static let fmt = Command(
    "fmt", .planning, summary: "space tables and frontmatter as everybody does",
    description: """
      Lines up the columns of tables and spaces the frontmatter: one space behind a
      colon and a dash, lists two below their key, no blanks at the end. Cells,
      values, comments, quotes, prose, code and line ends stay as they are.
      """,
    operands: [Operand("PATH", .any, "a document, a plan or its name, or a folder of plans")],
    options: [check, .dryRun],
    examples: [
      Example("wp fmt caching", "formats the documents of one plan"),
      Example("wp fmt --check", "tells whether all of them are formatted"),
    ],
    run: { invocation in
      let paths = invocation.arguments.operands
      let workplace = try Workplace.find(paths, invocation)
      let isCheck = invocation.arguments.has(check)
      return try Writing.answer("wp.fmt/1", in: workplace, invocation) {
        let documents = try ChosenDocuments(paths, in: workplace, invocation).read()
        let changes = ChangeSet(
          of: documents.map { path, bytes in
            .editing(path, bytes, DocumentFormat.edits(for: bytes))
          })
        let count = Count(changes.changes.count, of: documents.count)
        if isCheck, !changes.isEmpty {
          return .refusal(refusal(changes, count, workplace, invocation))
        }
        var writing = Writing(
          changes.isEmpty ? "Everything is formatted." : "Formatted \(count.words)")
        writing.members = { json in json.member("documents", documents.count) }
        return .changes(changes, writing)
      }
    })

  private static func refusal(
    _ changes: ChangeSet, _ count: Count, _ workplace: Workplace, _ invocation: Invocation
  ) -> Answer {
    let applied = AppliedChanges(
      changes: changes, isDryRun: true, pathPrefix: workplace.pathPrefix)
    if invocation.wantsJSON {
      return Answer(json: "wp.fmt/1", status: .refused) { json in
        json.member("documents", count.all)
        applied.write(to: &json)
      }
    }
    var answer = Answer(
      changes.changes.map { workplace.pathPrefix.appending($0.path).shown + "\n" }.joined())
    if invocation.arguments.has(.dryRun) { answer = applied.answer(invocation) }
    answer.notes = Bytes("wp: not formatted: \(count.words); 'wp fmt' formats them\n")
    answer.status = .refused
    return answer
  }

  private struct Count {
    let all: Int
    private let some: Int

    init(_ some: Int, of all: Int) {
      self.some = some
      self.all = all
    }

    var words: String { "\(some) of \(all) document\(all == 1 ? "" : "s")" }
  }
}
