import WPSyntax

/// Since when a claim of another machine has been seen unchanged.
///
/// Two clocks that nobody set to each other are no ground to take something away. What counts is that nothing
/// happened for so long by the clock of whoever looks.
package struct ClaimWatch: Hashable, Sendable {
  package let package: PackageName
  package let token: Token
  /// When the claim says that it was renewed.
  package let renewed: Int
  package let since: Moment

  package init(of claim: Claim, at moment: Moment) {
    self.init(
      package: claim.package, token: claim.token, renewed: claim.lease.renewed, since: moment)
  }

  init(package: PackageName, token: Token, renewed: Int, since: Moment) {
    self.package = package
    self.token = token
    self.renewed = renewed
    self.since = since
  }

  /// Whether a claim is the very one that was seen.
  package func isOf(_ claim: Claim) -> Bool {
    package == claim.package && token == claim.token && renewed == claim.lease.renewed
  }
}

extension ClaimWatch: LedgerText {
  init?(json: JSONValue) {
    guard let package = json.text("package"), let token = json.number("token"),
      let renewed = json.number("renewed"), let wall = json.number("wall"),
      let boot = json.text("boot"), let clock = json.number("boot_clock")
    else { return nil }
    self.init(
      package: PackageName(package), token: Token(token), renewed: renewed,
      since: Moment(wall: wall, boot: Moment.Boot(id: boot, milliseconds: clock)))
  }

  func write(to json: inout JSONWriter) {
    json.object { watch in
      watch.member("package", package.text)
      watch.member("token", token.value)
      watch.member("renewed", renewed)
      watch.member("wall", since.wall)
      watch.member("boot", since.boot.id)
      watch.member("boot_clock", since.boot.milliseconds)
    }
  }
}
