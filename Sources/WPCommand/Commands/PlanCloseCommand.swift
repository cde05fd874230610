import WPCore
import WPHost
import WPSyntax

extension Command {
  private static let force = Option("force", "close it although something is open")
  private static let date = Option(
    "date", "the day it is closed; else today (UTC)", takes: .text("DATE"))

  static let planClose = Command(
    "plan close", .planning, summary: "finish a plan",
    description: """
      Writes NAME-COMPLETE.md from what was done, and sets the statuses of
      START-HERE.md, README.md and the completed packages. It refuses, with exit
      status 1, while packages are open or criteria unchecked. Without PLAN it is
      the newest one that is not complete, else the newest whose work is done.
      """,
    operands: [Operand("PLAN", .optional, "the plan")], options: [force, date, .dryRun],
    examples: [
      Example("wp plan close", "closes the plan under way, or says what is open"),
      Example("wp plan close caching --dry-run", "shows what would be written"),
    ],
    run: { invocation in try PlanCloseRun(invocation).answer() })

  /// One run of `wp plan close`.
  fileprivate struct PlanCloseRun {
    private let invocation: Invocation
    private let workplace: Workplace
    private let shelf: PlanShelf
    private let index: Int
    private let date: CalendarDate
    private let schema = "wp.plan.close/1"

    init(_ invocation: Invocation) throws {
      self.invocation = invocation
      date =
        try invocation.arguments.text(Command.date).map { text throws(UsageError) in
          try CalendarDate(option: text)
        } ?? invocation.today()
      workplace = try Workplace.find([], invocation)
      shelf = try PlanShelf(workplace, invocation.host)
      let named = try invocation.arguments.operand(0)
      let newest = named == nil ? try PlanCloseRun.newest(on: shelf) : nil
      if let named {
        index = try shelf.planIndex(named)
      } else if let newest {
        index = newest
      } else {
        throw Failure(
          code: "no_plans", "no plan is under way, and none waits to be closed",
          hint: "'wp plan list --all' lists the others")
      }
    }

    private static func newest(on shelf: PlanShelf) throws -> Int? {
      let plans = try shelf.map { (isComplete: $0.isComplete, awaits: $0.awaitsClosing) }
      return plans.lastIndex { !$0.isComplete } ?? plans.lastIndex { $0.awaits }
    }

    func answer() throws -> Answer {
      try Writing.answer(schema, in: workplace, invocation) {
        var desk = PlanDesk(try shelf.folder(index))
        let name = desk.folder.path.name
        let closing = PlanClosing(desk.plan)
        if closing.isClosed {
          return .changes(ChangeSet(), Writing("\(name.shown) is closed already."))
        }
        let obstacles = closing.obstacles
        if !obstacles.isEmpty, !invocation.arguments.has(Command.force) {
          return .refusal(refusal(obstacles, name))
        }
        let document = closing.close(&desk, on: date)
        var writing = Writing("Closed \(name.shown)")
        writing.notes = desk.notes
        writing.members = { json in
          json.member("plan", name.text)
          json.member("document", document.text)
        }
        writing.next = [
          "fill in the summary of \(desk.folder.path.appending(document).shown)",
          "wp validate --strict \(desk.folder.path.shown)",
        ]
        return .changes(desk.changes, writing)
      }
    }

    private func refusal(_ obstacles: [PlanClosing.Obstacle], _ name: FilePath) -> Answer {
      if invocation.wantsJSON {
        return Answer(json: schema, status: .refused) { json in
          json.member("plan", name.text)
          json.key("obstacles")
          json.array { list in
            for obstacle in obstacles { list.object { obstacle.write(to: &$0) } }
          }
        }
      }
      let lines = obstacles.map { "  \($0.words)\n" }.joined()
      return Answer(
        "\(name.shown) is not done:\n\(lines)\n"
          + "Complete or cancel what is open, and tick what is met: 'wp plan tick REF N'.\n",
        status: .refused)
    }
  }
}

extension PlanClosing.Obstacle {
  fileprivate var words: String {
    switch self {
    case .open(let stem, let state): "\(Visible.text(stem)) is \(state?.words ?? "open")"
    case .openItem(let name, let state):
      "work item \(Visible.text(name)) is \(state.word)"
    case .unmet(let document, let line, let text):
      "\(document.shown):\(line): not met: \(Visible.text(text))"
    }
  }

  fileprivate func write(to json: inout JSONWriter) {
    switch self {
    case .open(let stem, let state):
      json.member("kind", "package")
      json.member("package", stem)
      json.member("state", ifPresent: state?.word)
    case .openItem(let name, let state):
      json.member("kind", "item")
      json.member("item", name)
      json.member("state", state.word)
    case .unmet(let document, let line, let text):
      json.member("kind", "criterion")
      json.member("document", document.text)
      json.member("line", line)
      json.member("text", text)
    }
  }
}

extension PackageState {
  /// The state in a sentence.
  fileprivate var words: String { self == .inProgress ? "in progress" : word }
}
