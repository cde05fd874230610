import WPCore
import WPHost
import WPSyntax

/// One run of `wp scope REF --suggest`.
struct ScopeProposal {
  private let invocation: Invocation
  private let named: NamedPackage

  init(_ reference: String, _ invocation: Invocation) throws {
    self.invocation = invocation
    named = try NamedPackage(reference, invocation)
  }

  private var workplace: Workplace { named.workplace }

  /// A package as it is now, with what is proposed for it.
  private struct Proposal {
    let plan: Plan
    let index: Int
    let suggestions: [ScopeSuggestion]

    var package: WorkPackage { plan.packages[index] }
    var document: Document { plan.document(of: package) }
    var name: String { plan.reference(of: package) }

    func line(of suggestion: ScopeSuggestion) -> Int {
      LineTable(document.bytes.span).line(of: suggestion.range.lower) + 1
    }
  }

  private func proposal(_ found: (plan: Plan, package: Int)) -> Proposal {
    let (plan, index) = found
    let root = FilePath(workplace.root)
    let files = invocation.host.files
    return Proposal(
      plan: plan, index: index,
      suggestions: ScopeSuggestion.all(
        for: index, of: plan, planningRoot: workplace.planningRoot
      ) { path in
        guard let kind = try? files.kind(root.appending(path).bytes) else { return nil }
        return kind == .directory ? .folder : .file
      })
  }

  func show() throws -> Answer {
    let proposal = proposal(named.found)
    if invocation.wantsJSON { return json(proposal) }
    let name = Visible.text(proposal.name)
    let held = proposal.package.files.count
    let has = held == 0 ? "no files" : "\(held) file\(held == 1 ? "" : "s")"
    guard !proposal.suggestions.isEmpty else {
      return Answer("\(name) names \(has), and its document speaks of no others.\n")
    }
    let rows = proposal.suggestions.map { suggestion in
      [
        Visible.text(suggestion.pattern), "\(proposal.line(of: suggestion))",
        suggestion.reason.rawValue + (suggestion.exists ? "" : ", does not exist yet"),
      ]
    }
    return Answer(
      "\(name) names \(has); \(workplace.pathPrefix.appending(proposal.document.path).shown) speaks of:\n\n"
        + Columns.text([["FILES", "LINE", "WHY"]] + rows, head: invocation.style)
        + "\nNext:\n  wp scope \(name) --suggest --write    enters them\n")
  }

  private func json(_ proposal: Proposal) -> Answer {
    Answer(json: "wp.scope/1") { json in
      json.member("package", proposal.name)
      json.member("document", proposal.document.path.text)
      json.member("files", proposal.package.files.map(\.value))
      json.key("suggestions")
      json.array { list in
        for suggestion in proposal.suggestions {
          list.object { json in
            json.member("pattern", suggestion.pattern)
            json.member("line", proposal.line(of: suggestion))
            json.member("reason", suggestion.reason.rawValue)
            json.member("exists", suggestion.exists)
          }
        }
      }
    }
  }

  func write() throws -> Answer {
    // The writer sees whether somebody changed the document after it was found, and then it is read anew.
    var found = Optional(named.found)
    return try Writing.answer("wp.scope/1", in: workplace, invocation) {
      let proposal = proposal(try found.take() ?? named.read())
      let count = proposal.suggestions.count
      guard count > 0 else {
        return .changes(ChangeSet(), Writing("\(Visible.text(proposal.name)) stays as it is."))
      }
      let document = proposal.document
      let bytes = try changed(proposal)
      let changes = ChangeSet(of: [.replacing(document.path, document.bytes, with: bytes)])
      var writing = Writing(
        "Entered \(count) path\(count == 1 ? "" : "s") as files of \(Visible.text(proposal.name))")
      writing.next = ["wp validate    says whether others claim the same"]
      return .changes(changes, writing)
    }
  }

  private func changed(_ proposal: Proposal) throws(Failure) -> Bytes {
    let patterns = proposal.package.files.map(\.value) + proposal.suggestions.map(\.pattern)
    do throws(EditRefusal) {
      let reader = PackageChangeReader { (name) throws(EditRefusal) in name }
      let change = try reader.read("files=" + patterns.joined(separator: ","))
      return try PackageEdit.applying([change], to: proposal.index, of: proposal.plan)
    } catch {
      throw Failure(refused: error)
    }
  }
}
