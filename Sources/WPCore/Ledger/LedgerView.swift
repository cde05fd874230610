/// The ledger as it is looked at beside documents; where it cannot be read, the documents speak alone.
package struct LedgerView: Sendable {
  package let moment: Moment
  /// The claims, be their leases over or not, sorted by package.
  package let claims: [Claim]
  private let isReadable: Bool
  private let claimsByName: [PackageName: Claim]
  private let completionsByName: [PackageName: Completion]

  package init(_ ledger: Ledger?, at moment: Moment) {
    self.moment = moment
    isReadable = ledger != nil
    claims = ledger?.claims ?? []
    claimsByName = Dictionary(
      claims.map { ($0.package, $0) }, uniquingKeysWith: { first, _ in first })
    completionsByName = Dictionary(
      (ledger?.completions ?? []).map { ($0.package, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Where a package stands, given what its document says.
  package func standing(
    of package: PackageName, documentSays state: PackageState?, assignee: String?
  ) -> Standing {
    guard isReadable else { return Standing(document: state, assignee: assignee) }
    return Standing(
      claim: claimsByName[package], completion: completionsByName[package], documentSays: state,
      assignee: assignee, at: moment)
  }

  /// Where a package of a plan stands.
  package func standing(of package: WorkPackage, in plan: Plan) -> Standing {
    standing(
      of: PackageName(plan.reference(of: package)), documentSays: package.state?.value,
      assignee: package.assignee?.value)
  }

  /// Where a package of a digested plan stands, by its index.
  package func standing(of package: Int, in plan: PlanDigest) -> Standing {
    standing(
      of: PackageName(plan.reference(of: package)), documentSays: plan.packages[package].state,
      assignee: plan.packages[package].assignee)
  }
}
