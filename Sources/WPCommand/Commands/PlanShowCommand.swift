import WPCore
import WPHost
import WPSyntax

extension Command {
  static let planShow = Command(
    "plan show", .planning, isEveryday: true, summary: "show a plan or one of its packages",
    description: """
      A reference is a plan's folder name or slug, or a package by number, slug or
      id, alone or behind a plan: 'roadmap/03'. Without one the newest plan that is
      not complete is shown.
      """,
    operands: [Operand("REF", .optional, "the plan or package")],
    options: [.budget],
    examples: [
      Example("wp plan show", "shows the plan that is under way"),
      Example("wp plan show integrated-roadmap/05 --json", "gives one package to a program"),
    ],
    run: { invocation in
      let workplace = try Workplace.find([], invocation)
      let shelf = try PlanShelf(workplace, invocation.host)
      let seen = try SeenLedger(root: workplace.root, invocation.host)
      let budget = try invocation.budget()
      let answer =
        switch try meaning(of: try invocation.arguments.operand(0), on: shelf) {
        case .plan(let index):
          PlanAnswer(try shelf.plan(index), package: nil, seen.view)
            .answer(invocation, within: budget)
        case .package(let index, let package):
          PlanAnswer(try shelf.plan(index), package: package, seen.view)
            .answer(invocation, within: budget)
        }
      return seen.remarking(answer)
    })

  private static func meaning(
    of reference: String?, on shelf: PlanShelf
  ) throws -> ReferenceIndex.Meaning {
    if let reference { return try shelf.find(reference) }
    let isComplete = try shelf.map(\.isComplete)
    guard let newest = isComplete.lastIndex(of: false) ?? isComplete.indices.last else {
      throw Failure(code: "no_plans", "there are no plans yet")
    }
    return .plan(newest)
  }
}
