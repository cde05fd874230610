import WPCore
import WPHost
import WPSyntax

extension Command {
  private static let all = Option("all", "list completed plans, too", letter: "a")

  static let planList = Command(
    "plan list", .planning, summary: "list the plans, newest first",
    description: "Completed plans are counted; --all lists them.",
    options: [all],
    examples: [
      Example("wp plan list", "lists the plans that are not complete"),
      Example("wp plan list --all --json", "gives every plan to a program"),
    ],
    run: { invocation in
      let workplace = try Workplace.find([], invocation)
      let seen = try SeenLedger(root: workplace.root, invocation.host)
      let view = seen.view
      let plans = try PlanShelf(workplace, invocation.host).map { PlanLine($0, view) }
      if invocation.wantsJSON {
        return seen.remarking(
          Answer(json: "wp.plan.list/1") { json in
            json.key("plans")
            json.array { list in
              for plan in plans { list.object { plan.write(to: &$0) } }
            }
          })
      }
      let shown = plans.filter { invocation.arguments.has(all) || !$0.isComplete }
      return seen.remarking(
        Answer(
          PlanLine.text(shown.reversed(), hidden: plans.count - shown.count, invocation.style)))
    })
}

/// What the list says of one plan.
private struct PlanLine: Sendable {
  let name: String
  let profile: Profile
  let status: String?
  let isComplete: Bool
  let documents: Int
  let packages: Int
  let completed: Int
  let held: Int

  init(_ plan: Plan, _ view: LedgerView) {
    name = plan.name.shown
    profile = plan.profile
    status = plan.folderStatus?.description
    isComplete = plan.isComplete
    documents = plan.documents.count
    let counted = plan.packages.filter { !$0.isCancelled }.map { view.standing(of: $0, in: plan) }
    packages = counted.count
    completed = counted.count { $0.isCompleted }
    held = counted.count { $0.isHeld }
  }

  func write(to json: inout JSONWriter) {
    json.member("name", name)
    json.member("profile", profile.word)
    json.member("status", ifPresent: status)
    json.member("complete", isComplete)
    json.member("documents", documents)
    json.member("packages", packages)
    json.member("completed", completed)
    json.member("held", held)
  }

  static func text(_ plans: [PlanLine], hidden: Int, _ style: Style) -> String {
    var rows = plans.map { plan in
      [
        plan.name, plan.status ?? "-",
        plan.packages == 0 ? "-" : "\(plan.completed)/\(plan.packages)",
        plan.held == 0 ? "" : "\(plan.held) held",
      ]
    }
    rows.insert(["PLAN", "STATUS", "DONE", ""], at: 0)
    var text = plans.isEmpty ? "No plan is under way.\n" : Columns.text(rows, head: style)
    if hidden > 0 { text += "\n\(hidden) completed; 'wp plan list --all' lists them\n" }
    return text
  }
}
