import WPCore
import WPHost
import WPSyntax

extension Command {
  private static let title = Option("title", "what people read; else the name", takes: .text("T"))
  private static let date = Option(
    "date", "the day it is created; else today (UTC)", takes: .text("DATE"))
  private static let previous = Option("previous", "the plan it continues", takes: .text("PLAN"))
  private static let from = Option(
    "from", "an outline in JSON or YAML; '-' reads standard input", takes: .path("FILE"))

  static let planNew = Command(
    "plan new", .planning, isEveryday: true, summary: "create a planning folder",
    description: """
      Writes START-HERE.md and README.md into YYYY-MM-DD-name/. With an outline it
      writes every package, too, or nothing if anything in it is wrong:
      {title, packages: [{id, title, priority, effort, files, reads, depends_on,
      scope: {in, out}, criteria, decisions}]}
      """,
    operands: [Operand("NAME", .one, "what the plan is called")],
    options: [title, date, previous, from, .dryRun],
    examples: [
      Example("wp plan new \"Caching Overhaul\"", "creates YYYY-MM-DD-caching-overhaul/"),
      Example("wp plan new caching --from outline.yaml --dry-run", "shows what would be written"),
    ],
    run: { invocation in try PlanNewRun(invocation).answer() })

  /// One run of `wp plan new`.
  fileprivate struct PlanNewRun {
    let invocation: Invocation
    let workplace: Workplace
    let shelf: PlanShelf
    let plan: NewPlan
    private let schema = "wp.plan.new/1"

    init(_ invocation: Invocation) throws {
      let arguments = invocation.arguments
      let name = InlineText.trimmed(try arguments.operand(0) ?? "")
      let folder = try? FolderName(FilePath(name))
      self.invocation = invocation
      workplace = try Workplace.founding(invocation)
      shelf = try PlanShelf.founding(workplace, invocation.host)
      let date = try PlanNewRun.date(try arguments.text(Command.date), folder, invocation)
      guard let slug = folder?.slug ?? Slug.of(name) else {
        throw UsageError(
          "no folder name can be made from '\(name)'",
          hint: "use letters a-z or digits, and --title for what people read")
      }
      let shelf = shelf
      let previous = try arguments.text(Command.previous).map {
        NewPlan.Previous(try shelf.plan(try shelf.planIndex($0)))
      }
      let title = try PlanNewRun.title(arguments, name, slug)
      plan = NewPlan(title: title, date: date, slug: slug, previous: previous)
    }

    func answer() throws -> Answer {
      // Standard input can be read once only, but a plan may be asked for twice.
      let file = try invocation.arguments.path(Command.from).map { try outline($0) }
      return try Writing.answer(schema, in: workplace, invocation) { try planned(from: file) }
    }

    private func planned(from file: SourceFile?) throws -> Writing.Plan {
      let twins = shelf.twins(of: plan.folder)
      if let twin = twins.first {
        throw Failure(
          code: "exists",
          twin == plan.folder
            ? "the plan '\(twin.shown)' exists already"
            : "'\(twin.shown)' exists already and differs only by the case of letters",
          hint: "choose another name, or add to it: wp plan add \(twin.shown) TITLE",
          status: .refused)
      }
      var plan = plan
      var desk = PlanDesk(plan, below: workplace.planningRoot)
      var made: [NewPackage] = []
      if let file {
        let reading = OutlineReading.read(file)
        if let title = reading.draft.title, try invocation.arguments.text(Command.title) == nil {
          plan = NewPlan(title: title, date: plan.date, slug: plan.slug, previous: plan.previous)
          desk = PlanDesk(plan, below: workplace.planningRoot)
        }
        let others = try shelf.map { PlanDigest($0) }
        let review = DraftReview(reading.draft.packages, in: PrerequisiteSearch(others))
        var problems = review.problems
        guard problems.isEmpty && reading.problems.isEmpty || review.allowsScopes else {
          return refusal(problems, reading, file)
        }
        made = try PlanAddition.adding(
          reading.draft.packages, waiting: review.waits, to: &desk, on: plan.date)
        problems += ScopeReview.problems(
          of: made, in: desk.plan, among: others, shared: SharedPaths(workplace.settings.shared))
        guard problems.isEmpty, reading.problems.isEmpty else {
          return refusal(problems, reading, file)
        }
        // Problems have their places in the outline; a plan has its packages in the order of the work.
        let (packages, waits) = review.ordered
        if packages != reading.draft.packages {
          desk = PlanDesk(plan, below: workplace.planningRoot)
          made = try PlanAddition.adding(packages, waiting: waits, to: &desk, on: plan.date)
        }
      }
      return .changes(desk.changes, writing(plan, made, desk))
    }

    private func writing(_ plan: NewPlan, _ made: [NewPackage], _ desk: PlanDesk) -> Writing {
      let name = plan.folder.text
      let path = workplace.planningRoot.appending(plan.folder)
      let count = made.isEmpty ? "" : " with \(made.count) package\(made.count == 1 ? "" : "s")"
      var writing = Writing("Created \(path.shown)/\(count)")
      writing.notes = desk.notes
      writing.next =
        made.isEmpty
        ? [
          "fill in START-HERE.md; hints stand in comments",
          "wp plan add \(name) 'TITLE' --files 'PATTERN'", "wp validate --strict",
        ]
        : [
          "fill in the overviews of the packages; hints stand in comments",
          "wp plan show \(name)", "wp validate --strict",
        ]
      writing.members = { json in
        json.member("plan", name)
        json.key("packages")
        json.array { list in
          for package in made { list.string("\(name)/\(package.stem)") }
        }
      }
      return writing
    }

    private func outline(_ path: RawPath) throws -> SourceFile {
      if path == [UInt8(ascii: "-")] {
        return SourceFile(
          path: "<stdin>", bytes: try invocation.host.console.readInput())
      }
      let absolute = path.isAbsolute ? path : try invocation.directory().joined(path)
      return SourceFile(path: FilePath(path), bytes: try invocation.host.files.read(absolute))
    }

    private func refusal(
      _ problems: [DraftProblem], _ reading: OutlineReading, _ file: SourceFile
    ) -> Writing.Plan {
      let all = (reading.problems + reading.located(problems))
        .sorted { $0.place.start < $1.place.start }
      return .refusal(OutlineRefusal(all, of: file.path).answer(schema, invocation))
    }

    private static func title(
      _ arguments: Arguments, _ name: String, _ slug: String
    ) throws -> String {
      let given = try arguments.text(Command.title).map(InlineText.trimmed)
      let title =
        given
        ?? (FolderName.isKebab(name.utf8) || name.hasSuffix(slug) && name != slug
          ? Slug.title(slug) : name)
      guard !title.isEmpty else { throw UsageError("the title is empty") }
      guard InlineText.fault(in: title) == nil else {
        throw UsageError(
          "the title has a line break or control character, which no line can hold",
          hint: "write it as one line of plain text")
      }
      return title
    }

    private static func date(
      _ text: String?, _ folder: FolderName?, _ invocation: Invocation
    ) throws -> CalendarDate {
      guard let text else {
        if let folder { return folder.date }
        return try invocation.today()
      }
      let date = try CalendarDate(option: text)
      if let folder, folder.date != date {
        throw UsageError("the name says \(folder.date), --date says \(date)")
      }
      return date
    }
  }
}
