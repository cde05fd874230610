import WPSyntax

/// What a clone knows of the ledger of a remote, which decides over claims and completions for all clones.
///
/// The claims and completions themselves are copied into the ledger of the clone, whose own `seq` counts
/// reservations only then.
package struct Upstream: Hashable, Sendable {
  /// Where the remote is.
  package let url: String
  /// The commit that was seen last; nil where the remote had no ledger yet.
  package var commit: String?
  /// The greatest `seq` that was ever seen there.
  package var seq: Int
  /// The claims of other machines whose leases looked over.
  package var sightings: [Sighting]

  package init(url: String, commit: String? = nil, seq: Int = 0, sightings: [Sighting] = []) {
    self.url = url
    self.commit = commit
    self.seq = seq
    self.sightings = sightings
  }
}

/// Since when a claim of another machine has been seen unchanged.
///
/// Two clocks that nobody set to each other are no ground to take something away. What counts is that nothing
/// happened for so long by the clock of whoever looks.
package struct Sighting: Hashable, Sendable {
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

extension Upstream: LedgerText {
  init?(json: JSONValue) {
    guard let url = json.text("url"), let seq = json.number("seq"),
      let sightings: [Sighting] = json.values("sightings")
    else { return nil }
    self.init(url: url, commit: json.text("commit"), seq: seq, sightings: sightings)
  }

  func write(to json: inout JSONWriter) {
    json.object { upstream in
      upstream.member("url", url)
      upstream.member("commit", ifPresent: commit)
      upstream.member("seq", seq)
      upstream.member("sightings", sightings)
    }
  }
}

extension Sighting: LedgerText {
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
    json.object { sighting in
      sighting.member("package", package.text)
      sighting.member("token", token.value)
      sighting.member("renewed", renewed)
      sighting.member("wall", since.wall)
      sighting.member("boot", since.boot.id)
      sighting.member("boot_clock", since.boot.milliseconds)
    }
  }
}
