import WPCore
import WPSyntax

/// The state of a tree as a person sees it: never longer than a screen.
struct GlancePage {
  /// More plans and more holders than this are counted, not listed.
  private static let most = 6

  private let glance: Glance
  private let style: Style

  init(_ glance: Glance, _ style: Style) {
    self.glance = glance
    self.style = style
  }

  var text: String {
    var text = "\(glance.planningRoot.shown): \(counted(glance.plans, "plan"))"
    text += ", \(glance.underWay.count) under way\n"
    if !glance.underWay.isEmpty { text += "\n" + underWay }
    if !glance.held.isEmpty { text += "\n" + held }
    let waiting = waiting
    if !waiting.isEmpty { text += "\n" + waiting }
    return text
      + "\nNext:\n  \(Visible.text(glance.next.call))    \(Visible.text(glance.next.meaning))\n"
  }

  private var underWay: String {
    let rows = glance.underWay.prefix(Self.most).map { plan in
      [
        Visible.text(plan.name), plan.status?.description ?? "-",
        plan.total == 0 ? "-" : "\(plan.done)/\(plan.total)",
      ]
    }
    return Columns.text([["UNDER WAY", "STATUS", "DONE"]] + rows, head: style)
      + more(glance.underWay.count, "'wp plan list' lists them")
  }

  private var held: String {
    let rows = glance.held.prefix(Self.most).map { holding in
      [
        Visible.text(holding.reference), holding.standing.state?.word ?? "-",
        Visible.text(holding.standing.holderWords),
      ]
    }
    return Columns.text([["HELD", "STATE", "BY"]] + rows, head: style)
      + more(glance.held.count, "'wp status --json' names them")
  }

  private var waiting: String {
    var text = ""
    let findings = [(glance.errors, "error"), (glance.warnings, "warning")].filter { $0.0 > 0 }
    if !findings.isEmpty {
      let phrases = findings.map { counted($0.0, $0.1) }.joined(separator: " and ")
      let isOne = glance.errors + glance.warnings == 1
      text +=
        "\(phrases) \(isOne ? "waits" : "wait"); 'wp validate' shows \(isOne ? "it" : "them")\n"
    }
    let count = glance.unprotected.count
    if count > 0 {
      let names =
        count == 1
        ? "names no files, so nothing protects its" : "name no files, so nothing protects their"
      text += "\(counted(count, "package")) \(names) work\n"
    }
    return text
  }

  private func more(_ count: Int, _ hint: String) -> String {
    count > Self.most ? "and \(count - Self.most) more; \(hint)\n" : ""
  }

  private func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
