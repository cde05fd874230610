import WPCore
import WPHost
import WPSyntax

extension Command {
  static let itemShow = Command(
    "item show", .planning, summary: "show a work item and its contract",
    description: """
      A work item is named by its id, the number of its package and letters: '03a',
      or 'caching/03a' where several plans have it. It shows what is owed, what may
      be touched, and what stands between the item and being ready.
      """,
    operands: [Operand("ITEM", .one, "the work item")],
    examples: [
      Example("wp item show 03a", "shows the first item of package 03"),
      Example("wp item show caching/03a --json", "gives its whole spec to a program"),
    ],
    run: { invocation in
      let named = try NamedItem(try invocation.arguments.operand(0) ?? "", invocation)
      let findings = ItemReview(of: named.plan).findings(in: named.workplace.settings)
      guard invocation.wantsJSON else {
        return Answer(ItemPage(named.plan, named.item, findings, invocation.style).text)
      }
      return Answer(json: "wp.item.show/1") { json in
        json.key("item")
        json.object { WorkItemJSON(named.plan).write(named.item, to: &$0) }
        json.member("obstacles", ItemObstacles(of: named.item, in: named.plan, findings).lines)
      }
    })
}
