import WPCore
import WPSyntax

/// What a change did to the promises of the packages it is for.
struct ContractReview {
  /// One thing that is not as it was promised.
  struct Fault {
    let package: PackageName
    let document: FilePath
    let change: ContractChange
  }

  let faults: [Fault]
  /// The packages whose criteria or files are others on the base branch by now.
  let behind: [PackageName]

  /// Compares the documents of the packages where the change ends, where it began, and on the base branch.
  init(_ check: ScopeCheck, before: PlanShelf, after: PlanShelf) throws {
    var faults: [Fault] = []
    var behind: [PackageName] = []
    for (plan, package) in check.packages {
      let document = plan.document(of: package).path
      let name = PackageName(plan.reference(of: package))
      let terms = ContractChange.Terms(of: package, in: plan)
      let now = try ContractReview.terms(of: document, on: after)
      let changes = ContractChange.all(
        now: now, base: terms, before: try ContractReview.terms(of: document, on: before))
      faults += changes.map { Fault(package: name, document: document, change: $0) }
      if changes.isEmpty, ContractChange.isBehind(now: now, base: terms) { behind.append(name) }
    }
    self.faults = faults
    self.behind = behind
  }

  private static func terms(
    of document: FilePath, on shelf: PlanShelf
  ) throws -> ContractChange.Terms? {
    guard let index = shelf.names.firstIndex(of: document.parent.name) else { return nil }
    let plan = try shelf.plan(index)
    return plan.packages.first { plan.document(of: $0).path == document }
      .map { ContractChange.Terms(of: $0, in: plan) }
  }
}

extension ContractReview.Fault {
  /// What is wrong, in a line.
  func message(_ base: BaseState) -> String {
    let (name, revision) = (Visible.text(package.text), Visible.text(base.revision))
    switch change {
    case .missing: return "the change takes the document of \(name) away"
    case .criteria: return "the criteria of \(name) are not those that \(revision) has"
    case .scope:
      return "the document of \(name) names other files than \(revision) has; those count"
    }
  }
}
