import WPCore
import WPHost
import WPSyntax

extension Command {
  private static let itemState = Option(
    "status", "only those in this state",
    takes: .choice("STATE", WorkItemState.allCases.map(\.word)))
  private static let all = Option(
    "all", "also those that are completed or cancelled", letter: "a")

  static let itemList = Command(
    "item list", .planning, summary: "list work items",
    description: """
      Without REF they are those of all plans under way. What is completed or
      cancelled is counted; --all lists it.
      """,
    operands: [Operand("REF", .optional, "the plan or package")],
    options: [itemState, all],
    examples: [
      Example("wp item list caching/03", "lists the open items of package 03"),
      Example("wp item list --status running --json", "tells a program what is running"),
    ],
    run: { invocation in
      let list = try ItemList(invocation)
      let wanted = try invocation.arguments.text(itemState).flatMap(WorkItemState.init(rawValue:))
      let shown = list.entries.filter { plan, item in
        wanted.map { item.state == $0 }
          ?? (item.isLive || invocation.arguments.has(all) || invocation.wantsJSON)
      }
      guard !invocation.wantsJSON else {
        return Answer(json: "wp.item.list/1") { json in
          json.key("items")
          json.array { list in
            for (plan, item) in shown {
              list.object { WorkItemJSON(plan).writeSummary(item, to: &$0) }
            }
          }
        }
      }
      let hidden = wanted == nil ? list.entries.count - shown.count : 0
      return Answer(list.text(shown, hidden: hidden, invocation.style))
    })
}

/// The work items that a command line asks for, in the order of plans and ids.
private struct ItemList {
  let entries: [(plan: Plan, item: WorkItem)]
  /// Whether all are of one plan, so that their ids name them.
  private let isOnePlan: Bool

  init(_ invocation: Invocation) throws {
    let workplace = try Workplace.find([], invocation)
    let shelf = try PlanShelf(workplace, invocation.host)
    var package: Int?
    let plans: [Plan]
    if let reference = try invocation.arguments.operand(0) {
      let (meaning, plan) = try shelf.read(reference)
      if case .package(_, let index) = meaning { package = index }
      plans = [plan]
    } else {
      plans = try shelf.map { plan in plan.isComplete || plan.items.isEmpty ? nil : plan }
        .compactMap(\.self)
    }
    entries = plans.flatMap { plan in
      plan.items.filter { package == nil || $0.package == package }
        .sorted(by: ItemList.precedes).map { (plan, $0) }
    }
    isOnePlan = plans.count == 1
  }

  // By number and letters; what has no id comes last, by its folder.
  private static func precedes(_ a: WorkItem, _ b: WorkItem) -> Bool {
    switch (a.id, b.id) {
    case (let first?, let second?) where first != second: first < second
    case (_?, nil): true
    case (nil, _?): false
    default: a.folder < b.folder
    }
  }

  func text(_ shown: [(plan: Plan, item: WorkItem)], hidden: Int, _ style: Style) -> String {
    let rows = shown.map { plan, item in
      [
        isOnePlan ? item.name : plan.reference(of: item), item.state.word, item.spec.rank.word,
        item.spec.estimate.map { plan.documents[item.document].raw($0.range) } ?? "-",
        item.spec.assignee?.value ?? "-", item.title,
      ].map { Visible.text($0) }
    }
    let head = ["ITEM", "STATE", "PRIORITY", "ESTIMATE", "ASSIGNEE", "TITLE"]
    var text = rows.isEmpty ? "No work item is open.\n" : Columns.text([head] + rows, head: style)
    if hidden > 0 {
      text += "\n\(hidden) completed or cancelled; 'wp item list --all' lists them\n"
    }
    return text
  }
}
