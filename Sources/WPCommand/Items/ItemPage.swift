import WPCore
import WPSyntax

/// What a person sees of one work item.
struct ItemPage {
  private let plan: Plan
  private let item: WorkItem
  private let findings: [Finding]
  private let style: Style

  init(_ plan: Plan, _ item: WorkItem, _ findings: [Finding], _ style: Style) {
    self.plan = plan
    self.item = item
    self.findings = findings
    self.style = style
  }

  /// The values, the contract as a table, and what is in the way of its next state.
  var text: String {
    var text = style.bold(Visible.text(item.title)) + "\n" + plan.reference(of: item) + "\n"
    text += facts
    text += "\n" + contract + acceptance
    let obstacles = ItemObstacles(of: item, in: plan, findings).lines
    if item.state == .pending {
      text += "\n" + style.bold("BEFORE IT IS READY") + "\n"
      text += obstacles.isEmpty ? "  nothing is missing\n" : ""
    } else if !obstacles.isEmpty {
      text += "\n" + style.bold("WRONG WITH IT") + "\n"
    }
    return text + obstacles.map { "  - \($0)\n" }.joined()
  }

  private var facts: String {
    let spec = item.spec
    var rows = [["  spec", plan.documents[item.document].path.shown]]
    func add(_ name: String, _ value: String?) {
      if let value { rows.append(["  " + name, Visible.text(value)]) }
    }
    add("package", item.package.map { plan.packages[$0].stem })
    add("state", item.state.word)
    add("priority", spec.rank.word)
    add("estimate", spec.estimate.map { plan.documents[item.document].raw($0.range) })
    add("due", spec.due?.value.description)
    add("assignee", spec.assignee?.value)
    add("reviewer", spec.reviewer?.value)
    add("parent", spec.parent?.value)
    add("follows", spec.follows?.value)
    if !item.dependencies.isEmpty {
      add("waits for", item.dependencies.map(\.written.value).joined(separator: ", "))
    }
    if !spec.skills.isEmpty { add("skills", spec.skills.map(\.value).joined(separator: ", ")) }
    return Columns.text(rows)
  }

  /// What the reviewer accepts: the list of the spec, and the boxes of the body.
  private var acceptance: String {
    let document = plan.documents[item.document]
    let boxes = document.criteria.map { criterion in
      (criterion.isMet == true ? "[x] " : "[ ] ") + document.plain(criterion.range)
    }
    let rows = item.spec.acceptance.map(\.value) + boxes
    guard !rows.isEmpty else { return "" }
    return "\n" + style.bold("ACCEPTANCE") + "\n" + rows.map { "  \(Visible.text($0))\n" }.joined()
  }

  private var contract: String {
    guard let contract = item.contract else { return "It has no contract.\n" }
    var rows = [["FLOOR", "KIND", "WHAT", "WHERE"]]
    for obligation in contract.floor {
      rows.append([
        obligation.id?.value ?? "-", obligation.kind?.value.rawValue ?? "-",
        obligation.text?.value ?? "-",
        obligation.path?.written.value ?? obligation.check.map { "check \($0.value)" } ?? "",
      ])
    }
    var text =
      contract.floor.isEmpty
      ? style.bold("FLOOR") + "\n  nothing is owed\n"
      : Columns.text(rows.map { $0.map { Visible.text($0) } }, head: style)
    text += "\n" + style.bold("CEILING") + "\n"
    return text + ceiling(of: contract)
  }

  private func ceiling(of contract: Contract) -> String {
    guard let ceiling = contract.ceiling else { return "  there is none\n" }
    var rows: [[String]] = []
    func add(_ name: String, _ values: [String]) {
      for (index, value) in values.enumerated() {
        rows.append(["  " + (index == 0 ? name : ""), Visible.text(value)])
      }
    }
    add("allow", ceiling.allow.isEmpty ? ["nothing"] : ceiling.allow.map(\.written.value))
    add("deny", ceiling.deny.map(\.written.value))
    add(
      "extras",
      ceiling.extras.map { extra in
        [extra.id?.value, extra.path?.written.value, extra.text?.value]
          .compactMap(\.self).joined(separator: "  ")
      })
    let limits = [
      ceiling.files.map { "\($0.value) files" }, ceiling.lines.map { "\($0.value) lines" },
    ].compactMap(\.self)
    if !limits.isEmpty { add("limits", [limits.joined(separator: ", ")]) }
    if contract.coverageMode != .full { add("coverage", [contract.coverageMode.rawValue]) }
    return Columns.text(rows)
  }
}
