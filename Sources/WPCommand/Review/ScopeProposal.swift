import WPCore
import WPHost
import WPSyntax

/// One run of `wp scope REF --suggest`.
struct ScopeProposal {
  private let invocation: Invocation
  private let named: NamedPackage
  private let grounds: ProposalGrounds
  /// The score from which on a file is entered, in permille.
  private let least: Int

  init(_ reference: String, _ invocation: Invocation, least: Int) throws {
    self.invocation = invocation
    self.least = least
    named = try NamedPackage(reference, invocation)
    grounds = try ProposalGrounds(named.workplace, invocation.host)
  }

  private var workplace: Workplace { named.workplace }

  /// The most files that are shown.
  private static let shown = 40

  /// A package as it is now, with what is proposed for it.
  private struct Proposal {
    let plan: Plan
    let index: Int
    let files: [FileProposal]

    var package: WorkPackage { plan.packages[index] }
    var document: Document { plan.document(of: package) }
    var name: String { plan.reference(of: package) }

    func line(of suggestion: ScopeSuggestion) -> Int {
      LineTable(document.bytes.span).line(of: suggestion.range.lower) + 1
    }
  }

  private func proposal(_ found: (plan: Plan, package: Int)) throws -> Proposal {
    let (plan, index) = found
    return Proposal(plan: plan, index: index, files: try grounds.proposals(for: index, of: plan))
  }

  func show() throws -> Answer {
    let proposal = try proposal(named.found)
    if invocation.wantsJSON { return json(proposal) }
    let name = Visible.text(proposal.name)
    let held = proposal.package.files.count
    let has = held == 0 ? "no files" : "\(held) file\(held == 1 ? "" : "s")"
    var answer: Answer
    if proposal.files.isEmpty {
      answer = Answer("\(name) names \(has), and nothing speaks for others.\n")
    } else {
      var rows = [["FILES", "SCORE", "WHY"]]
      for file in proposal.files.prefix(ScopeProposal.shown) {
        rows.append([
          Visible.text(file.pattern), "\(file.score)",
          file.reasons.map { words($0, proposal) }.joined(separator: "; "),
        ])
      }
      let more = proposal.files.count - ScopeProposal.shown
      answer = Answer(
        "\(name) names \(has); it probably needs:\n\n" + Columns.text(rows, head: invocation.style)
          + (more > 0 ? "and \(more) more; --json lists them\n" : "") + "\n"
          + NextSteps.text([
            (
              call: "wp scope \(name) --suggest --write",
              meaning: "enters those with a score of \(least) at least"
            )
          ]))
    }
    if let remark = grounds.remark { answer.notes = Bytes("wp: \(remark)\n") }
    return answer
  }

  private func words(_ reason: FileProposal.Reason, _ proposal: Proposal) -> String {
    switch reason {
    case .text(let suggestion):
      return suggestion.reason.rawValue + " in line \(proposal.line(of: suggestion))"
        + (suggestion.exists ? "" : ", does not exist yet")
    case .imported(let path): return "imported by \(path.shown)"
    case .changed(let partner):
      return "changed with \(partner.seed.shown) in \(partner.together) of \(partner.total) commits"
    }
  }

  private func json(_ proposal: Proposal) -> Answer {
    Answer(json: "wp.scope/1") { json in
      json.member("package", proposal.name)
      json.member("document", proposal.document.path.text)
      json.member("files", proposal.package.files.map(\.value))
      json.key("suggestions")
      json.array { list in
        for file in proposal.files {
          list.object { json in
            json.member("pattern", file.pattern)
            json.member("score", file.score)
            json.member("accepted", file.score >= least)
            json.member("exists", file.exists)
            json.key("reasons")
            json.array { list in
              for reason in file.reasons { list.object { write(reason, proposal, to: &$0) } }
            }
          }
        }
      }
    }
  }

  private func write(
    _ reason: FileProposal.Reason, _ proposal: Proposal, to json: inout JSONWriter
  ) {
    switch reason {
    case .text(let suggestion):
      json.member("reason", suggestion.reason.rawValue)
      json.member("line", proposal.line(of: suggestion))
    case .imported(let path):
      json.member("reason", "imported")
      json.member("by", path.text)
    case .changed(let partner):
      json.member("reason", "changed together")
      json.member("with", partner.seed.text)
      json.member("together", partner.together)
      json.member("total", partner.total)
    }
  }

  func write() throws -> Answer {
    // The writer sees whether somebody changed the document after it was found, and then it is read anew.
    var found = Optional(named.found)
    return try Writing.answer("wp.scope/1", in: workplace, invocation) {
      let proposal = try proposal(try found.take() ?? named.read())
      let accepted = proposal.files.filter { $0.score >= least }
      let count = accepted.count
      guard count > 0 else {
        return .changes(ChangeSet(), Writing("\(Visible.text(proposal.name)) stays as it is."))
      }
      let document = proposal.document
      let bytes = try changed(proposal, adding: accepted)
      let changes = ChangeSet(of: [.replacing(document.path, document.bytes, with: bytes)])
      var writing = Writing(
        "Entered \(count) path\(count == 1 ? "" : "s") as files of \(Visible.text(proposal.name))")
      writing.next = ["wp validate    says whether others claim the same"]
      return .changes(changes, writing)
    }
  }

  private func changed(
    _ proposal: Proposal, adding accepted: [FileProposal]
  ) throws(Failure) -> Bytes {
    let patterns = proposal.package.files.map(\.value) + accepted.map(\.pattern)
    do throws(EditRefusal) {
      let reader = PackageChangeReader { (name) throws(EditRefusal) in name }
      let change = try reader.read("files=" + patterns.joined(separator: ","))
      return try PackageEdit.applying([change], to: proposal.index, of: proposal.plan)
    } catch {
      throw Failure(refused: error)
    }
  }
}
