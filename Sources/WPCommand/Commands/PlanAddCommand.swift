import WPCore
import WPHost
import WPSyntax

extension Command {
  private static let priority = Option(
    "priority", "critical, high, medium or low; a reason in parentheses", takes: .text("P"))
  private static let effort = Option(
    "effort", "like '2-3h agentic + 1h review'", takes: .text("E"))
  private static let files = Option(
    "files", "what it changes, or none; may be repeated", takes: .text("PATTERN"))
  private static let reads = Option(
    "reads", "what it only reads; may be repeated", takes: .text("PATTERN"))
  private static let dependsOn = Option(
    "depends-on", "what must be completed first; may be repeated", takes: .text("REF"))
  private static let date = Option(
    "date", "the day it is created; else today (UTC)", takes: .text("DATE"))
  private static let analysis = Option("analysis", "add an analysis instead of a package")
  private static let completion = Option("completion", "add a completion document instead")
  private static let testing = Option("testing", "add a testing document instead")

  static let planAdd = Command(
    "plan add", .planning, isEveryday: true, summary: "add a package to a plan",
    description: """
      Takes the next number, writes the document, and enters it in the tables and
      lists of START-HERE.md and README.md, one line each. What is not given is
      MEDIUM (or as low as what it waits for), TBD, and nothing to wait for.
      """,
    operands: [
      Operand("PLAN", .one, "the plan"), Operand("TITLE", .one, "what the package is called"),
    ],
    options: [
      files, dependsOn, priority, effort, reads, date, analysis, completion, testing, .dryRun,
    ],
    examples: [
      Example(
        "wp plan add caching 'Cache store' --files 'src/cache/**'", "adds a package with its scope"),
      Example("wp plan add caching Requirements --analysis", "adds 01-REQUIREMENTS-ANALYSIS.md"),
    ],
    run: { invocation in try PlanAddRun(invocation).answer() })

  /// One run of `wp plan add`.
  fileprivate struct PlanAddRun {
    let invocation: Invocation
    let arguments: Arguments
    let workplace: Workplace
    let shelf: PlanShelf
    let plan: Int
    let title: String
    let date: CalendarDate
    private let schema = "wp.plan.add/1"

    init(_ invocation: Invocation) throws {
      self.invocation = invocation
      arguments = invocation.arguments
      title = InlineText.trimmed(try arguments.operand(1) ?? "")
      guard InlineText.fault(in: title) == nil else {
        throw UsageError(
          "the title has a line break or control character, which no line can hold",
          hint: "write it as one line of plain text")
      }
      guard !title.isEmpty else { throw UsageError("the title is empty") }
      date =
        try arguments.text(Command.date).map { text throws(UsageError) in
          try CalendarDate(option: text)
        } ?? invocation.today()
      workplace = try Workplace.find([], invocation)
      shelf = try PlanShelf(workplace, invocation.host)
      plan = try shelf.planIndex(try arguments.operand(0) ?? "")
    }

    func answer() throws -> Answer {
      let kinds = [Command.analysis, Command.completion, Command.testing].filter(arguments.has)
      guard let kind = kinds.first else {
        return try Writing.answer(schema, in: workplace, invocation, addPackage)
      }
      if kinds.count > 1 {
        throw UsageError("\(kinds[0].spelling) and \(kinds[1].spelling) exclude each other")
      }
      let ofPackages = [
        Command.priority, Command.effort, Command.files, Command.reads, Command.dependsOn,
      ]
      if let other = ofPackages.first(where: arguments.has) {
        throw UsageError("\(other.spelling) is for packages and does not go with \(kind.spelling)")
      }
      return try Writing.answer(schema, in: workplace, invocation) { try addDocument(kind) }
    }

    private func addPackage() throws -> Writing.Plan {
      let digests = try shelf.map { PlanDigest($0) }
      var desk = PlanDesk(try shelf.folder(plan))
      let search = PrerequisiteSearch(digests, within: desk.folder.path)
      let review = DraftReview([try draft()], in: search)
      if let failure = Failure(review.problems, code: "invalid") { throw failure }
      let drafts = try ranked(review, in: desk.plan)
      let made = try PlanAddition.adding(drafts, waiting: review.waits, to: &desk, on: date)
      let clashes = ScopeReview.problems(
        of: made, in: desk.plan, among: digests, shared: SharedPaths(workplace.settings.shared))
      if let failure = Failure(clashes, code: "overlap", status: .refused) { throw failure }
      let reference = "\(desk.folder.path.name.text)/\(made[0].stem)"
      var writing = Writing("Added \(Visible.text(reference))")
      writing.notes = desk.notes
      writing.members = { json in json.member("package", reference) }
      writing.next = [
        "fill in \(desk.folder.path.appending(made[0].name).shown)", "wp plan show \(reference)",
      ]
      if made[0].draft.files.isEmpty, !made[0].draft.writesNoFiles {
        writing.notes.append(
          "the package names no files, so nothing keeps others out of them; "
            + "--files says what it changes")
      }
      return .changes(desk.changes, writing)
    }

    // Nothing is more urgent than what it waits for: what was asked for is refused, what was not gives way.
    private func ranked(_ review: DraftReview, in plan: Plan) throws(Failure) -> [PackageDraft] {
      var draft = review.packages[0]
      let awaited = review.waits[0].compactMap { wait -> WorkPackage? in
        guard case .known(let known) = wait, !known.isForeign else { return nil }
        return plan.packages.first { $0.stem == known.reference && $0.isLive }
      }
      for other in awaited {
        guard let priority = other.priority?.value.class, draft.priority > priority else {
          continue
        }
        guard arguments.has(Command.priority) else {
          draft.priority = priority
          continue
        }
        let name = "\(plan.path.name.text)/\(other.stem)"
        throw Failure(
          code: "order",
          "a package of \(draft.priority.word) priority would wait for \(Visible.text(other.stem)), "
            + "whose priority is \(priority.word)",
          hint: "give it --priority \(priority.word), or raise the other: "
            + "wp plan set \(Visible.text(name)) priority=\(draft.priority.word)", status: .refused)
      }
      return [draft]
    }

    private func draft() throws -> PackageDraft {
      var draft = PackageDraft(title: title)
      if let text = try arguments.text(Command.priority) {
        guard let priority = Priority(text), let known = priority.class,
          InlineText.fault(in: text) == nil
        else {
          throw UsageError(
            "'\(text)' is no priority", hint: "one of: critical, high, medium, low")
        }
        draft.priority = known
        draft.reason = priority.reason
      }
      if let text = try arguments.text(Command.effort) {
        guard InlineText.fault(in: text) == nil, let effort = PackageDraft.written(effort: text)
        else {
          throw UsageError(
            "'\(text)' is no estimate", hint: "write it like '2-3h agentic + 1h review', or TBD")
        }
        draft.effort = effort
      }
      draft.files = try arguments.texts(Command.files)
      draft.writesNoFiles = draft.files == ["none"]
      if draft.writesNoFiles { draft.files = [] }
      guard !draft.files.contains("none") else {
        throw UsageError(
          "--files none says that it changes nothing, and goes with no other --files")
      }
      draft.reads = try arguments.texts(Command.reads)
      draft.dependencies = try arguments.texts(Command.dependsOn)
      return draft
    }

    private func addDocument(_ kind: Option) throws -> Writing.Plan {
      var desk = PlanDesk(try shelf.folder(plan))
      let made = PlanAddition.document(
        kind == Command.analysis ? .analysis : kind == Command.testing ? .testing : .completion,
        title, in: desk.plan, on: date)
      guard let made else {
        throw UsageError(
          "no file name can be made from '\(title)'", hint: "use letters a-z or digits")
      }
      let name = made.newcomer.name
      let folded = name.text.lowercased()
      if let twin = desk.folder.names.first(where: { $0.text.lowercased() == folded }) {
        throw Failure(
          code: "exists", "'\(twin.shown)' exists already", hint: "choose another title",
          status: .refused)
      }
      desk.add([made])
      var writing = Writing("Added \(desk.folder.path.name.shown)/\(name.shown)")
      writing.notes = desk.notes
      writing.members = { json in json.member("document", name.text) }
      writing.next = ["fill in \(desk.folder.path.appending(name).shown)"]
      return .changes(desk.changes, writing)
    }
  }
}

extension Failure {
  /// The refusal of a draft that came from the command line; nil where nothing is wrong with it.
  fileprivate init?(_ problems: [DraftProblem], code: String, status: ExitStatus = .unable) {
    guard let first = problems.first else { return nil }
    let messages = problems.map(\.message).joined(separator: "; ")
    self.init(code: code, messages, hint: first.help, status: status)
  }
}
