import WPCore
import WPSyntax

extension ClaimDesk {
  /// What the work under a claim may touch, with what others hold in the same work tree.
  func allowance(
    of claim: Claim, at node: Int, _ plan: Plan, _ package: WorkPackage
  ) throws -> WorkAllowance {
    let neighbours = try neighbours(of: claim)
    let documents = try neighbours.compactMap { try document(of: $0.package) }
    return WorkAllowance(
      scope: claim.scope, shared: shared, others: neighbours.map(\.scope),
      documents: Set(documents + [forest.package(node).path]),
      items: ItemFolders(of: package, in: plan).map { [$0] } ?? [])
  }
}
