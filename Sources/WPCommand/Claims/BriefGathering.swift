import WPCore

/// Gathers what a brief tells of a package beside its own document.
struct BriefGathering {
  private let plan: Plan
  private let shelf: PlanShelf
  private let view: LedgerView

  init(_ plan: Plan, shelf: PlanShelf, _ view: LedgerView) {
    self.plan = plan
    self.shelf = shelf
    self.view = view
  }

  /// The brief of a package of the plan.
  func brief(of package: WorkPackage) throws -> Brief {
    let name = PackageName(plan.reference(of: package))
    let stated = ClaimScope(
      writes: package.files.map(\.value), reads: package.reads.map(\.value))
    return Brief(
      of: package, in: plan, standing: view.standing(of: package, in: plan),
      scope: view.claims.first { $0.package == name }?.scope ?? stated,
      foundations: try package.dependencies.compactMap(foundation),
      neighbours: neighbours(of: name))
  }

  private func foundation(_ dependency: Dependency) throws -> Brief.Foundation? {
    switch dependency.target {
    case .package(let index): foundation(plan.packages[index], in: plan)
    case .foreign(let reference): try foundation("\(reference)")
    case .ambiguous, .missing, .external: nil
    }
  }

  private func foundation(_ reference: String) throws(Failure) -> Brief.Foundation? {
    do throws(Failure) {
      let (meaning, plan) = try shelf.read(reference)
      guard case .package(_, let index) = meaning else { return nil }
      return foundation(of: index, in: plan)
    } catch {
      // What cannot be found is the business of `wp validate`.
      if error.isOfReference { return nil }
      throw error
    }
  }

  private func foundation(of index: Int, in plan: Plan) -> Brief.Foundation? {
    plan.packages.indices.contains(index) ? foundation(plan.packages[index], in: plan) : nil
  }

  private func foundation(_ package: WorkPackage, in plan: Plan) -> Brief.Foundation {
    Brief.Foundation(
      reference: plan.reference(of: package), title: package.title,
      standing: view.standing(of: package, in: plan),
      results: Brief.results(of: plan.document(of: package)))
  }

  // Only who has a live claim is there; whose lease is over may be gone.
  private func neighbours(of name: PackageName) -> [Brief.Neighbour] {
    view.claims.filter { $0.package != name && !$0.lease.isOver(at: view.moment) }.map { claim in
      Brief.Neighbour(
        package: claim.package.text, agent: claim.holder.agent.text,
        patterns: claim.scope.writes)
    }
  }
}
