import WPCore
import WPSyntax

extension Command {
  static let brief = Command(
    "brief", .working, isEveryday: true, summary: "print what whoever works on a package must know",
    description: """
      Goal, scope, criteria, decisions, what it builds on, and who works beside it.
      The same plans and claims give the same bytes; the last line says the cost.
      Without --budget a page has at most 4000 tokens, four bytes each.
      """,
    operands: [Operand("REF", .one, "the package")],
    options: [.budget],
    examples: [
      Example("wp brief 03", "prints the page of package 03"),
      Example("wp brief store --budget 500", "prints what matters most of it"),
    ],
    run: { invocation in
      let named = try NamedPackage(try invocation.arguments.operand(0) ?? "", invocation)
      let budget = TokenBudget(try invocation.budget().limit ?? Brief.usualBudget)
      let (plan, index) = named.found
      let package = plan.packages[index]
      let seen = try SeenLedger(root: named.workplace.root, invocation.host)
      let page = try BriefGathering(plan, shelf: named.shelf, seen.view).brief(of: package)
        .page(within: budget)
      guard invocation.wantsJSON else { return seen.remarking(Answer(page.text)) }
      let answer = Answer(json: "wp.brief/1") { json in
        json.member("package", plan.reference(of: package))
        json.member("tokens", page.tokens)
        json.member("shortened", page.shortened)
        json.member("text", page.text)
      }
      return seen.remarking(answer)
    })
}
