/// What somebody wants to hold: all of it, or nothing.
package struct ClaimRequest: Sendable {
  package var claimer: Claimer
  package var wanted: [Wanted]
  /// Starts the work at once.
  package var starts = false
  /// Takes packages although they wait for others.
  package var goesAhead = false
  /// Goes on with what the same agent holds in the same work tree, under a new token.
  package var resumes = false
  /// Why a person overrules what stands in the way; nil where nobody does.
  package var force: String?
  /// The paths that everybody may touch.
  package var shared: [PathPattern] = []
  /// How many packages an agent may hold; nil for any number.
  package var limit: Int?
  package var branch: String?
  package var base: String?
  package var isTentative = false

  package init(claimer: Claimer, wanted: [Wanted]) {
    self.claimer = claimer
    self.wanted = wanted
  }

  /// One package of a request, and what its documents say.
  package struct Wanted: Sendable {
    package var package: PackageName
    package var nonce: Nonce
    /// How long the claim lasts unless it is renewed, in milliseconds.
    package var duration: Int
    package var scope: ClaimScope
    package var unmet: [LedgerRefusal.Unmet] = []
    /// Why its document says that it is not to be had; nil where it is.
    package var closed: LedgerRefusal.Closed?
    /// For how long nothing of a claim whose lease is over has changed; nil where nobody looked.
    package var rest: Int?
    package var promise: String?

    package init(package: PackageName, nonce: Nonce, duration: Int, scope: ClaimScope) {
      self.package = package
      self.nonce = nonce
      self.duration = duration
      self.scope = scope
    }
  }
}

/// What a claimer was given.
package struct Grant: Hashable, Sendable {
  package let claim: Claim
  /// Whether it had been given before, and the answer was lost.
  package let isRepeated: Bool
  /// How it came about.
  package let occasion: LedgerEvent.Occasion
}
