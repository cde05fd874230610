import WPCore
import WPHost
import WPSyntax

extension Command {
  private static let suggest = Option("suggest", "propose files from what the plan says")
  fileprivate static let write = Option("write", "with --suggest: enter them in the package")
  private static let steps: [(option: Option, step: Rescoping.Step)] = [
    (Option("request", "ask for more to write in a package you hold"), .request),
    (Option("grant", "give whoever holds it more to write"), .grant),
    (Option("drop", "give some of what you hold back"), .drop),
  ]

  static let scope = Command(
    "scope", .planning,
    summary: "propose which files a package changes, or change what a claim guards",
    description: """
      --suggest looks in the package's document for paths in backticks, links to
      files and lists of deliverables. The other three change the claim, by the rules
      of 'wp claim'; files that were changed cannot be dropped.
      """,
    operands: [
      Operand("REF", .one, "the package"), Operand("PATH", .any, "a pattern, as in 'files'"),
    ],
    options: [suggest, write] + steps.map(\.option) + [.dryRun],
    writingOptions: [write] + steps.map(\.option),
    examples: [
      Example("wp scope 03 --suggest --write", "enters what the plan speaks of as its files"),
      Example("wp scope 03 --request 'src/log/**'", "gets more to write, if nobody has it"),
    ],
    run: { invocation in
      if let step = try step(invocation) { return try Rescoping(invocation).answer(step) }
      let run = try ScopeRun(invocation)
      return try invocation.arguments.has(write) ? run.write() : run.show()
    })
}

extension Command {
  /// The step that was asked for; nil where files are to be proposed.
  private static func step(_ invocation: Invocation) throws(UsageError) -> Rescoping.Step? {
    let arguments = invocation.arguments
    let chosen = steps.filter { arguments.has($0.option) }
    let spellings = ([suggest] + steps.map(\.option)).map(\.spelling).joined(separator: ", ")
    guard chosen.count + (arguments.has(suggest) ? 1 : 0) == 1 else {
      throw UsageError("what about the scope?", hint: "name one of \(spellings)")
    }
    guard let (option, step) = chosen.first else {
      if arguments.operands.count > 1 { throw UsageError("--suggest finds the paths itself") }
      return nil
    }
    guard arguments.operands.count > 1 else {
      throw UsageError("\(option.spelling) wants paths behind the package")
    }
    if arguments.has(write) || arguments.has(.dryRun) {
      throw UsageError("\(option.spelling) changes no document, so there is nothing to show first")
    }
    return step
  }
}

/// One run of `wp scope REF --suggest`.
private struct ScopeRun {
  private let invocation: Invocation
  private let named: NamedPackage

  init(_ invocation: Invocation) throws {
    if invocation.arguments.has(.dryRun), !invocation.arguments.has(Command.write) {
      throw UsageError("--dry-run goes with what changes a file: --write")
    }
    self.invocation = invocation
    named = try NamedPackage(try invocation.arguments.operand(0) ?? "", invocation)
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
