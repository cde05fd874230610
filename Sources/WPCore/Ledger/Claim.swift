/// The exclusive right of one claimer to one package, for as long as its lease runs.
package struct Claim: Hashable, Sendable {
  package let package: PackageName
  package let token: Token
  package let nonce: Nonce
  package let holder: Claimer
  package var lease: Lease
  package var stage: Stage
  /// What it guards.
  package var scope: ClaimScope
  /// The branch the work is done on, where there is one.
  package let branch: String?
  /// The commit the work started from, where there is one.
  package let base: String?
  /// The digest of what was promised: criteria and scope as they were at the grant.
  package let promise: String?
  /// Whether a person took it against the rules; such a claim may overlap others.
  package let isForced: Bool
  /// Whether a remote has not confirmed it yet.
  package var isTentative: Bool

  /// How far the holder is.
  package enum Stage: Hashable, Sendable {
    case claimed
    case inProgress
    /// Handed in for review, with the commit that holds the work.
    case submitted(commit: String?)
  }

  package init(
    package: PackageName, token: Token, nonce: Nonce, holder: Claimer, lease: Lease,
    stage: Stage = .claimed, scope: ClaimScope, branch: String? = nil, base: String? = nil,
    promise: String? = nil, isForced: Bool = false, isTentative: Bool = false
  ) {
    self.package = package
    self.token = token
    self.nonce = nonce
    self.holder = holder
    self.lease = lease
    self.stage = stage
    self.scope = scope
    self.branch = branch
    self.base = base
    self.promise = promise
    self.isForced = isForced
    self.isTentative = isTentative
  }

  /// What the package's document says of a claim like this.
  package var state: PackageState { stage == .claimed ? .claimed : .inProgress }
}
