import WPCore
import WPHost
import WPSyntax

extension Command {
  static let planRefresh = Command(
    "plan refresh", .planning, isEveryday: true,
    summary: "bring the tables of a plan up to date",
    description: """
      START-HERE.md and README.md repeat what packages say: documents, priorities,
      estimates, statuses, totals, dependencies, progress. What is wrong is
      corrected, what is missing is added, what stands twice goes; everything else
      stays as it is. Without PLAN it is the newest one that is not complete.
      """,
    operands: [Operand("PLAN", .optional, "the plan")], options: [.dryRun],
    examples: [
      Example("wp plan refresh", "brings the plan under way up to date"),
      Example("wp plan refresh caching --dry-run", "shows what is not"),
    ],
    run: { invocation in
      let workplace = try Workplace.find([], invocation)
      let shelf = try PlanShelf(workplace, invocation.host)
      let index = try shelf.planIndex(orNewest: try invocation.arguments.operand(0))
      return try Writing.answer("wp.plan.refresh/1", in: workplace, invocation) {
        let plan = try shelf.plan(index)
        let changes = PlanRefresh.changes(of: plan)
        let name = plan.name
        var writing = Writing(
          changes.isEmpty ? "\(name.shown) is up to date" : "Refreshed \(name.shown)")
        writing.members = { json in json.member("plan", name.text) }
        return .changes(
          ChangeSet(of: changes.map { plan.change(of: $0.document, to: $0.bytes) }), writing)
      }
    })
}

extension PlanShelf {
  /// The index of the plan that a reference means, or of the newest one that is not complete, else of the newest one.
  func planIndex(orNewest reference: String?) throws -> Int {
    if let reference { return try planIndex(reference) }
    // A plan of which every package is done has still to be closed.
    guard let newest = try map(\.isComplete).lastIndex(of: false) ?? names.indices.last else {
      throw Failure(code: "no_plans", "there is no plan", hint: "'wp plan new NAME' starts one")
    }
    return newest
  }
}
