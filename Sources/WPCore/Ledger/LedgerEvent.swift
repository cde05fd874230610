/// One step of the ledger; all steps in their order make the ledger.
package struct LedgerEvent: Hashable, Sendable {
  /// The number of the step, one more than that of the step before.
  package let seq: Int
  /// When it was taken, by the clock on the wall.
  package let at: Int
  /// Whether a caller gave the time.
  package let isGivenTime: Bool
  package let agent: AgentHandle
  package let session: SessionID
  package let change: Change
  /// Why, in the words of who did it.
  package let reason: String?

  /// What the step changes.
  package enum Change: Hashable, Sendable {
    case granted(Claim, Occasion)
    case renewed(PackageName, Lease)
    case advanced(PackageName, Claim.Stage)
    case confirmed(PackageName)
    case rescoped(PackageName, ClaimScope)
    case released(PackageName)
    /// Somebody else was given what the claim guarded while its lease was over.
    case lapsed(PackageName)
    case completed(Completion)
    case reopened(PackageName)
    /// The base branch has the finished work.
    case landed(PackageName)
    /// The scope of finished work is given free before it has landed.
    case unguarded(PackageName)
    case reserved([Reservation])
    case unreserved([Reservation.Target], of: SessionID)
  }

  /// How a claim came about.
  package enum Occasion: Hashable, Sendable {
    case open
    /// The same agent goes on in the same work tree.
    case resumed
    /// The lease of another was over.
    case takenOver(from: Claimer)
    /// A person overruled a holder, an overlap or a dependency.
    case forced(from: Claimer?)
  }

  /// The package it is about; nil for reservations.
  package var package: PackageName? {
    switch change {
    case .granted(let claim, _): claim.package
    case .completed(let completion): completion.package
    case .renewed(let name, _), .advanced(let name, _), .confirmed(let name),
      .rescoped(let name, _), .released(let name), .lapsed(let name), .reopened(let name),
      .landed(let name), .unguarded(let name):
      name
    case .reserved, .unreserved: nil
    }
  }
}
