import WPCore
import WPSyntax

/// What a person sees of a plan, or of one package.
struct PlanPage {
  private let plan: Plan
  private let view: LedgerView
  private let style: Style
  private let extent: PlanExtent

  init(_ plan: Plan, _ view: LedgerView, _ style: Style, _ extent: PlanExtent = PlanExtent()) {
    self.plan = plan
    self.view = view
    self.style = style
    self.extent = extent
  }

  /// The plan: what it says of itself, its packages, its other documents.
  var text: String {
    var facts = [("profile", plan.profile.word)]
    if let status = plan.folderStatus { facts.insert(("status", status.description), at: 0) }
    if let effort { facts.append(("effort", effort)) }
    let live = plan.items.count { $0.isLive }
    if !plan.items.isEmpty { facts.append(("items", "\(live) of \(plan.items.count) open")) }
    var text = heading(title, plan.name.shown) + lines(facts)
    if !rows.isEmpty {
      text +=
        "\n"
        + Columns.text(
          [["PACKAGE", "STATE", "PRIORITY", "EFFORT", "WAITS FOR"]] + rows, head: style)
    }
    let others = PlanPage.others(of: plan).prefix(extent[.documents])
    if !others.isEmpty {
      text +=
        "\n"
        + Columns.text(
          [["DOCUMENT", "KIND"]] + others.map { [$0.name.shown, $0.kind.word] }, head: style)
    }
    return text
  }

  /// The documents beside the packages and the work items.
  static func others(of plan: Plan) -> [Document] {
    plan.documents.filter { ($0.kind != .plan || !$0.isAtTop) && $0.kind != .item }
  }

  /// One package with everything it says.
  func text(of package: WorkPackage) -> String {
    let document = plan.document(of: package)
    var facts: [(String, String)] = [("document", document.path.shown)]
    facts.append(("state", state(of: package)))
    if let stated = lag(of: package) { facts.append(("", "the document says \(stated)")) }
    let stated: [(String, ByteRange?)] = [
      ("status", package.status?.range), ("assignee", package.assignee?.range),
      ("priority", package.priority?.range), ("effort", package.effort?.range),
      ("actual", package.actual?.range), ("created", package.created?.range),
      ("branch", package.branch?.range), ("meeting", package.meeting?.range),
    ]
    for case (let name, let range?) in stated { facts.append((name, shown(range, in: document))) }
    for dependency in package.dependencies { facts.append(("waits for", words(dependency))) }
    for (name, list) in [
      ("files", package.files), ("reads", package.reads), ("tests", package.tests),
    ] {
      for pattern in list { facts.append((name, Visible.text(pattern.value))) }
    }
    let items = plan.items(of: package)
    if !items.isEmpty {
      let names = items.map { "\($0.name) (\($0.state.word))" }
      facts.append(("items", Visible.text(names.joined(separator: ", "))))
    }
    for decision in package.decisions.prefix(extent[.decisions]) {
      facts.append(("decision", Visible.text("\(decision.title): \(decision.rationale)")))
    }
    var text = heading(Visible.text(package.title), plan.reference(of: package)) + lines(facts)
    if !document.criteria.isEmpty, extent[.criteria] > 0 {
      text += "\n" + style.bold("CRITERIA") + "\n"
      for (index, criterion) in document.criteria.prefix(extent[.criteria]).enumerated() {
        let mark = criterion.isMet.map { $0 ? "x" : " " } ?? "?"
        text += "  \(index + 1). [\(mark)] \(shown(criterion.range, in: document))\n"
      }
    }
    return text
  }

  private var title: String {
    let index = plan.start ?? plan.readme ?? plan.documents.indices.first
    guard let index, let heading = plan.documents[index].h1 else { return plan.name.shown }
    return shown(heading.range, in: plan.documents[index])
  }

  private var effort: String? {
    let efforts = plan.packages.filter(\.isLive).compactMap { $0.effort?.value.effort }
    return efforts.isEmpty ? nil : "\(efforts.reduce(.zero, +)) left"
  }

  private var rows: [[String]] {
    plan.packages.prefix(extent[.packages]).map { package in
      let document = plan.document(of: package)
      return [
        package.stem, state(of: package),
        package.priority?.value.class?.word ?? "-",
        package.effort.map { shown($0.range, in: document) } ?? "-",
        package.dependencies.filter { !$0.isExternal }.map(words).joined(separator: ", "),
      ].map { Visible.text($0) }
    }
  }

  private func heading(_ title: String, _ name: String) -> String {
    style.bold(title) + "\n" + name + "\n"
  }

  private func lines(_ facts: [(String, String)]) -> String {
    let width = facts.map(\.0.count).max() ?? 0
    var text = ""
    for (index, fact) in facts.enumerated() {
      let isRepeated = index > 0 && facts[index - 1].0 == fact.0
      let name = isRepeated ? "" : fact.0
      text += "  " + name + String(repeating: " ", count: width - name.count + 2) + fact.1 + "\n"
    }
    return text
  }

  private func state(of package: WorkPackage) -> String {
    package.isCancelled ? "cancelled" : Visible.text(view.standing(of: package, in: plan).words)
  }

  /// What the document says where that is not what the ledger knows: another work tree may be ahead of it.
  private func lag(of package: WorkPackage) -> String? {
    let standing = view.standing(of: package, in: plan)
    guard !package.isCancelled, !standing.isStale, standing.state != package.state?.value else {
      return nil
    }
    return package.state?.value.word ?? "nothing of it"
  }

  private func words(_ dependency: Dependency) -> String {
    switch dependency.target {
    case .package(let index): plan.packages[index].stem
    case .foreign(let reference): "\(reference)"
    case .ambiguous(let found): found.map { plan.packages[$0].stem }.joined(separator: " or ")
    case .missing(let text): "\(text) (missing)"
    case .external(let text): Visible.text(text)
    }
  }

  private func shown(_ range: ByteRange, in document: Document) -> String {
    Visible.text(document.plain(range))
  }
}
