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
  package var watches: [ClaimWatch]
  /// When the remote was heard of last, by the clock on the wall; nil where it never was.
  package var heard: Int?

  package init(
    url: String, commit: String? = nil, seq: Int = 0, watches: [ClaimWatch] = [], heard: Int? = nil
  ) {
    self.heard = heard
    self.url = url
    self.commit = commit
    self.seq = seq
    self.watches = watches
  }

  /// Whether it was seen later than what a clone knows.
  package func isNewer(than known: Upstream?) -> Bool {
    guard let known, known.url == url else { return true }
    return seq > known.seq || (seq == known.seq && self != known)
  }
}

extension Upstream: LedgerText {
  init?(json: JSONValue) {
    guard let url = json.text("url"), let seq = json.number("seq"),
      Ledger.numbers.contains(seq),
      let watches: [ClaimWatch] = json.values("watches")
    else { return nil }
    self.init(
      url: url, commit: json.text("commit"), seq: seq, watches: watches, heard: json.number("heard")
    )
  }

  func write(to json: inout JSONWriter) {
    json.object { upstream in
      upstream.member("url", url)
      upstream.member("commit", ifPresent: commit)
      upstream.member("seq", seq)
      upstream.member("watches", watches)
      if let heard { upstream.member("heard", heard) }
    }
  }
}
