import WPCore
import WPSyntax

/// What a command of the life cycle did: what was decided, and what became of the documents.
struct Deed<Outcome> {
  /// What the command decided.
  let outcome: Outcome
  /// The ledger afterwards.
  let ledger: Ledger
  /// When it was decided.
  let moment: Moment
  /// The documents that changed.
  var changes: [FileChange] = []
  /// What was made up for that others had left.
  var remarks: [String] = []
  /// Why documents do not follow the ledger, which stands all the same.
  var problems: [Failure] = []

  init(outcome: Outcome, ledger: Ledger, moment: Moment) {
    self.outcome = outcome
    self.ledger = ledger
    self.moment = moment
  }

  /// The answer of a command: a document of its own with `--json`, the diff with `--dry-run`, else some lines.
  func answer(
    _ schema: String, _ desk: ClaimDesk, text: String, notes: [String] = [],
    members: (inout JSONWriter) -> Void
  ) -> Answer {
    let applied = AppliedChanges(
      changes: ChangeSet(of: changes), isDryRun: desk.isDryRun,
      pathPrefix: desk.workplace.pathPrefix)
    let status: ExitStatus = problems.isEmpty ? .success : .unable
    var answer: Answer
    if desk.invocation.wantsJSON {
      answer = Answer(json: schema, status: status) { json in
        members(&json)
        applied.write(to: &json)
        json.member("notes", notes + remarks)
        json.key("problems")
        json.array { list in
          for problem in problems {
            list.object { json in
              json.member("code", problem.code)
              json.member("message", problem.message)
            }
          }
        }
      }
    } else if desk.isDryRun {
      answer = applied.answer(desk.invocation)
    } else {
      answer = Answer(text, status: status)
    }
    answer.notes += Bytes((notes + remarks).map { "wp: \(Visible.text($0))\n" }.joined())
    answer.complaints = problems.map(\.unwritten)
    return answer
  }
}

extension Failure {
  /// Why a document is not what the ledger says, for somebody whose step stands all the same.
  fileprivate var unwritten: Failure {
    Failure(
      code: code, "the ledger has it, but a document does not say so: \(message)",
      hint: hint ?? "the same command again writes the document")
  }
}
