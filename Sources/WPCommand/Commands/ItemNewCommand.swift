import WPCore
import WPHost
import WPSyntax

extension Command {
  private static let floor = Option(
    "floor", "what it owes: 'TEXT', or it behind change:PATH, artifact:PATH, check:NAME",
    takes: .text("OWED"))
  private static let allow = Option(
    "allow", "what it may touch; else what the floor names", takes: .text("PATTERN"))
  private static let deny = Option(
    "deny", "what it may not touch all the same", takes: .text("PATTERN"))
  private static let estimate = Option(
    "estimate", "like '2-3h agentic', at most 24h", takes: .text("E"))
  private static let priority = Option(
    "priority", "critical, high, medium or low", takes: .text("P"))
  private static let dependsOn = Option(
    "depends-on", "an item or package that comes first", takes: .text("REF"))
  private static let assignee = Option("assignee", "the agent who will do it", takes: .text("A"))
  private static let parent = Option("parent", "the item that delegates it", takes: .text("ITEM"))
  private static let goal = Option(
    "goal", "what is different once it is done", takes: .text("TEXT"))

  static let itemNew = Command(
    "item new", .planning, summary: "cut a work item out of a package",
    description: """
      Takes the next letters of the package and writes spec.md with a contract:
      the floor is what must be delivered, the ceiling what may be touched. What is
      left out can be filled in later; the item is pending until then. --floor,
      --allow, --deny and --depends-on may be repeated.
      """,
    operands: [
      Operand("PACKAGE", .one, "the package"), Operand("TITLE", .oneOrMore, "what it is called"),
    ],
    options: [
      floor, allow, deny, estimate, priority, dependsOn, assignee, parent, goal, .dryRun,
    ],
    examples: [
      Example(
        "wp item new 03 'Log format' --floor 'change:src/log.swift It has levels'",
        "adds 03a, which may touch that file"),
      Example("wp item new caching/03 Export --allow 'src/export/**'", "adds one to fill in"),
    ],
    run: { invocation in
      let draft = try draft(invocation)
      let named = try NamedPackage(try invocation.arguments.operand(0) ?? "", invocation)
      let created = try SpecTime(invocation)
      return try Writing.answer("wp.item.new/1", in: named.workplace, invocation) {
        // Read under the lock, so that two who add at once get two ids.
        let (plan, package) = try named.read()
        let made: (items: [WorkItemAddition.NewItem], changes: ChangeSet)
        do throws(EditRefusal) {
          made = try WorkItemAddition.adding([draft], to: package, of: plan, on: created)
        } catch {
          throw Failure(refused: error, code: "invalid")
        }
        let item = made.items[0]
        var writing = Writing("Added \(Visible.text(item.reference))")
        writing.members = { json in json.member("item", item.reference) }
        writing.next = [
          "fill in \(item.path.shown)", "wp item show \(item.reference)",
        ]
        return .changes(made.changes, writing)
      }
    })

  private static func draft(_ invocation: Invocation) throws -> WorkItemDraft {
    let arguments = invocation.arguments
    var words: [String] = []
    for index in arguments.operands.indices.dropFirst() {
      words.append(try arguments.operand(index) ?? "")
    }
    var draft = WorkItemDraft(title: InlineText.trimmed(words.joined(separator: " ")))
    let settings = try Workplace.find([], invocation).settings
    draft.floor = try arguments.texts(floor).map { text in
      try WorkItemDraft.Obligation(option: text, settings)
    }
    draft.allow = try arguments.texts(allow)
    if draft.allow.isEmpty { draft.allow = draft.floor.compactMap(\.path) }
    draft.deny = try arguments.texts(deny)
    draft.estimate = try arguments.text(estimate)
    if let text = try arguments.text(priority) {
      guard let known = Priority(text)?.class else {
        throw UsageError("'\(text)' is no priority", hint: "one of: critical, high, medium, low")
      }
      draft.priority = known
    }
    draft.dependsOn = try arguments.texts(dependsOn).map { .named($0) }
    draft.assignee = try arguments.text(assignee)
    draft.parent = try arguments.text(parent).map { .named($0) }
    draft.goal = InlineText.item(InlineText.trimmed(try arguments.text(goal) ?? ""))
    return draft
  }
}

extension WorkItemDraft.Obligation {
  /// Reads what is owed as the command line has it: `change:src/log.swift Lines have levels`.
  fileprivate init(option text: String, _ settings: Settings) throws(UsageError) {
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    let head = (words.first ?? "").split(separator: ":", maxSplits: 1).map(String.init)
    guard head.count == 2, let kind = Obligation.Kind(rawValue: head[0]) else {
      self.init(.statement, text)
      return
    }
    let name = head[1]
    let said = words.count > 1 ? InlineText.trimmed(words[1]) : nil
    switch kind {
    case .artifact: self.init(kind, said ?? "\(name) is produced", path: name)
    case .change: self.init(kind, said ?? "\(name) is changed", path: name)
    case .statement: self.init(kind, said.map { "\(name) \($0)" } ?? name)
    case .check:
      guard settings.hasCheck(name) else {
        throw UsageError(
          "no check is called '\(name)'", hint: "checks stand under 'checks' of wp.yaml")
      }
      self.init(kind, said ?? "\(name) passes", check: name)
    }
  }
}

extension SpecTime {
  /// The second at which the command runs.
  fileprivate init(_ invocation: Invocation) throws(Failure) {
    let seconds = Int(invocation.host.clock.now().seconds)
    self.init(try invocation.today(), second: ((seconds % 86_400) + 86_400) % 86_400)
  }
}
