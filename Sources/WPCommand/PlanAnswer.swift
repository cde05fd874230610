import WPCore
import WPSyntax

/// What is shown of a plan, or of one of its packages, as much of it as is wanted.
struct PlanAnswer {
  /// A list that can be shortened.
  private struct Part {
    let list: PlanExtent.List
    let count: Int
  }

  /// What of a list is left out.
  private struct Omission {
    let name: String
    let count: Int
    let all: Int
  }

  private let plan: Plan
  /// The index of the package; nil for the whole plan.
  private let package: Int?
  private let view: LedgerView

  init(_ plan: Plan, package: Int?, _ view: LedgerView) {
    self.plan = plan
    self.package = package
    self.view = view
  }

  /// The answer; to programs, and where a budget is given, it says what it cost and what it leaves out.
  func answer(_ invocation: Invocation, within budget: TokenBudget) -> Answer {
    let isJSON = invocation.wantsJSON
    let style = isJSON ? Style() : invocation.style
    let parts = parts(isJSON: isJSON)
    func render(_ kept: [Int]) -> (text: Bytes, tokens: Int) {
      let extent = PlanExtent(
        Dictionary(zip(parts.map(\.list), kept), uniquingKeysWith: { first, _ in first }))
      let omissions = zip(parts, kept).filter { $0.count > $1 }
        .map { Omission(name: $0.list.rawValue, count: $0.count - $1, all: $0.count) }
      return TokenBudget.counting { tokens in
        isJSON
          ? json(extent, omissions, tokens: tokens)
          : Bytes(text(extent, style) + closing(omissions, tokens: tokens, budget))
      }
    }
    return Answer(output: render(budget.kept(of: parts.map(\.count)) { render($0).tokens }).text)
  }

  /// The least important comes first.
  private func parts(isJSON: Bool) -> [Part] {
    guard let package else {
      let documents = isJSON ? plan.documents.count : PlanPage.others(of: plan).count
      return (isJSON ? [Part(list: .totals, count: plan.totals.count)] : []) + [
        Part(list: .documents, count: documents),
        Part(list: .packages, count: plan.packages.count),
      ]
    }
    let shown = plan.packages[package]
    return [
      Part(list: .decisions, count: shown.decisions.count),
      Part(list: .criteria, count: plan.document(of: shown).criteria.count),
    ]
  }

  private func text(_ extent: PlanExtent, _ style: Style) -> String {
    let page = PlanPage(plan, view, style, extent)
    return package.map { page.text(of: plan.packages[$0]) } ?? page.text
  }

  private func closing(
    _ omissions: [Omission], tokens: Int, _ budget: TokenBudget
  ) -> String {
    guard let limit = budget.limit else { return "" }
    var text = "\nThis answer costs about \(tokens) tokens"
    if !omissions.isEmpty {
      let words = omissions.map { "\($0.count) of \($0.all) \($0.name)" }.joined(separator: ", ")
      text += "; left out: \(words) ('\(wholeCall)')"
    }
    if tokens > limit { text += "; what is left is more than \(limit)" }
    return text + ".\n"
  }

  private func json(
    _ extent: PlanExtent, _ omissions: [Omission], tokens: Int
  ) -> Bytes {
    let model = PlanJSON(plan, view, extent)
    return Answer(json: "wp.plan.show/1") { json in
      json.key(package == nil ? "plan" : "package")
      json.object { json in
        if let package {
          model.write(plan.packages[package], to: &json)
        } else {
          model.write(to: &json)
        }
      }
      json.key("left_out")
      json.array { list in
        for omission in omissions {
          list.object { json in
            json.member("what", omission.name)
            json.member("count", omission.count)
            json.member("call", wholeCall)
          }
        }
      }
      json.member("tokens", tokens)
    }.output
  }

  /// The call that shows all of it.
  private var wholeCall: String {
    let name = package.map { plan.reference(of: plan.packages[$0]) } ?? plan.name.text
    return "wp plan show \(Visible.text(name))"
  }
}
