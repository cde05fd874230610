/// What a claimer shows to prove that a claim is its own.
package struct Holding: Hashable, Sendable {
  package let package: PackageName
  /// The token it was given; nil where it does not remember, and the nonce has to do.
  package let token: Token?
  package let nonce: Nonce

  package init(package: PackageName, token: Token?, nonce: Nonce) {
    self.package = package
    self.token = token
    self.nonce = nonce
  }

  init(claim: Claim, token: Token, nonce: Nonce) {
    self.init(package: claim.package, token: token, nonce: nonce)
  }
}
