import WPSyntax

extension Newcomer {
  /// A document that is there already and has to be entered somewhere.
  init(_ document: Document, of plan: Plan) {
    let package = plan.packages.first { plan.documents[$0.document].name == document.name }
    if let package, let newcomer = Newcomer(package, of: plan) {
      self = newcomer
      return
    }
    let title = document.h1.map { document.plain($0.range) } ?? document.name.text
    let status = package.flatMap { $0.state?.value.cellText } ?? "✅"
    self.init(name: document.name, description: title, status: status)
  }

  /// A package that is there already; nil where it is not a phase with a number.
  init?(_ package: WorkPackage, of plan: Plan) {
    guard let phase = package.phase.flatMap({ Int($0.value) }) else { return nil }
    let document = plan.document(of: package)
    var draft = PackageDraft(title: package.title)
    draft.priority = package.priority?.value.rank ?? .medium
    draft.reason = package.priority?.value.reason
    if let effort = package.effort { draft.effort = document.plain(effort.range) }
    if let effort = package.effort?.value.effort { draft.effort = effort.description }
    draft.criteria = document.criteria.map { document.plain($0.range) }
    let prerequisites = package.dependencies.compactMap { dependency -> Prerequisite? in
      switch dependency.target {
      case .package(let index):
        let other = plan.packages[index]
        return Prerequisite(reference: other.stem, words: other.words, isForeign: false)
      case .foreign(let reference):
        return Prerequisite(reference: "\(reference)", words: "\(reference)", isForeign: true)
      case .ambiguous, .missing, .external: return nil
      }
    }
    self.init(
      NewPackage(draft, phase: phase, name: document.name, prerequisites: prerequisites))
  }
}

extension WorkPackage {
  /// What sentences call it: `Phase 3`, else its file name without `-plan.md`.
  var words: String { phase.map { "Phase \($0.value)" } ?? stem }
}
