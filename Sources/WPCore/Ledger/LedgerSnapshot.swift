package import WPSyntax

/// A ledger as it is stored: one line that says what it is, with a digest of everything else.
package struct LedgerSnapshot: Hashable, Sendable {
  package var ledger: Ledger
  /// Where the part of the history ends that survives a power cut; the lines of the recent events follow.
  package var head: HistoryHead
  /// Where the history ends with those lines, unless a former version wrote the snapshot.
  package var tail: HistoryTail?
  /// What makes a snapshot differ from every other with the same content; remotes need that.
  package var nonce: Nonce?
  /// What is known of the remote that decides over claims, where one does.
  package var upstream: Upstream?

  package init(
    ledger: Ledger, head: HistoryHead = .start, nonce: Nonce? = nil, upstream: Upstream? = nil
  ) {
    self.ledger = ledger
    self.head = head
    self.nonce = nonce
    self.upstream = upstream
  }

  /// Why stored bytes are no ledger.
  package enum Fault: Error, Hashable, Sendable {
    /// They were cut, changed, or never one.
    case damaged(String)
    /// A later version of this program wrote them.
    case future(String)
  }

  private static let schema = "wp.ledger/1"
  private static let family = "wp.ledger/"
  private static let front = "{\"schema\":\"wp.ledger/1\",\"sha256\":\""
  private static let middle = "\",\"sum\":\""
  private static let last = "\",\"ledger\":"
  private static let end: Bytes = [0x7D, 0x0A]

  /// Takes over what a remote was seen to have, without having decided anything there, unless more is known by now.
  package mutating func note(_ seen: Ledger, of upstream: Upstream) {
    guard upstream.isNewer(than: self.upstream) else { return }
    ledger.adopt(seen, keepingTentative: true)
    self.upstream = upstream
  }

  /// The bytes to be stored.
  package var bytes: Bytes {
    let body = self.body
    var bytes = Bytes(LedgerSnapshot.front)
    bytes += SHA256.hex(body).utf8
    bytes += LedgerSnapshot.middle.utf8
    bytes += Checksum.hex(body.span, 0, body.count).utf8
    bytes += LedgerSnapshot.last.utf8
    bytes += body
    bytes += LedgerSnapshot.end
    return bytes
  }

  /// What shows that stored bytes are as they were written.
  package enum Proof: Sendable {
    /// For whoever decides on them.
    case digest
    /// For whoever only looks at them; it takes a small part of the time.
    case sum
  }

  /// Reads what was stored.
  package static func read(
    _ bytes: Bytes, believing proof: Proof = .digest
  ) throws(Fault) -> LedgerSnapshot {
    try read(bytes, proof, leavingOut: nil)
  }

  /// Reads the ledger that was stored for whoever only looks at it, without its recent events.
  package static func glance(_ bytes: Bytes) throws(Fault) -> Ledger {
    try read(bytes, .sum, leavingOut: "recent").ledger
  }

  /// Compares the digest of bytes that were read believing their sum.
  package static func prove(_ bytes: Bytes) throws(Fault) {
    let hasSum = bytes.dropFirst(front.utf8.count + digestLength).starts(with: middle.utf8)
    try prove(bytes, from: start(hasSum: hasSum))
  }

  private static func prove(_ bytes: Bytes, from start: Int) throws(Fault) {
    let digest = SHA256.hex(bytes.span, start, bytes.count - 2)
    guard bytes.dropFirst(front.utf8.count).starts(with: digest.utf8) else { throw altered }
  }

  /// Where the part begins that the digest is of.
  private static func start(hasSum: Bool) -> Int {
    front.utf8.count + digestLength + (hasSum ? middle.utf8.count + Checksum.length : 0)
      + last.utf8.count
  }

  private static let digestLength = 64
  private static let altered = Fault.damaged("its digest does not fit what it holds")

  private static func read(
    _ bytes: Bytes, _ proof: Proof, leavingOut unwanted: String?
  ) throws(Fault) -> LedgerSnapshot {
    let json: JSONValue
    do throws(JSONProblem) {
      json = try JSONReader.read(bytes.span, leavingOut: unwanted)
    } catch {
      throw .damaged(error.text)
    }
    guard let schema = json.text("schema"), schema.hasPrefix(family) else {
      throw .damaged("it does not say that it is a ledger")
    }
    guard schema == LedgerSnapshot.schema else {
      let version = schema.utf8.dropFirst(family.utf8.count)
      let isVersion = !version.isEmpty && version.allSatisfy(\.isDigit)
      throw isVersion ? .future(schema) : .damaged("it is of no version")
    }
    // A version before this one wrote no sum.
    let sum = json.text("sum")
    let start = self.start(hasSum: sum != nil)
    guard bytes.count > start + 2, bytes.starts(with: front.utf8),
      bytes.suffix(2).elementsEqual(end),
      sum == nil || sum == Checksum.hex(bytes.span, start, bytes.count - 2)
    else { throw altered }
    if proof == .digest || sum == nil { try prove(bytes, from: start) }
    guard let body = json["ledger"], let snapshot = LedgerSnapshot(body: body) else {
      throw .damaged("it holds something that no version wrote")
    }
    return snapshot
  }

  private var body: Bytes {
    var json = JSONWriter(compact: true)
    json.object { body in
      body.member("seq", ledger.seq)
      if let isGiven = ledger.isGivenTime { body.member("given_time", isGiven) }
      body.member("nonce", ifPresent: nonce?.text)
      body.key("history")
      body.object { history in
        history.write(head)
        if let tail {
          history.key("tail")
          history.object { member in
            member.write(tail.head)
            member.member("sum", tail.sum)
          }
        }
      }
      if let upstream { body.member("upstream", upstream) }
      body.member("claims", ledger.claims)
      body.member("reservations", ledger.reservations)
      body.member("completions", ledger.completions)
      body.member("recent", ledger.recent)
    }
    return json.bytes
  }

  private init?(body: JSONValue) {
    guard let seq = body.number("seq"), Ledger.numbers.contains(seq),
      let history = body["history"], let head = HistoryHead(json: history),
      let claims: [Claim] = body.values("claims"),
      let reservations: [Reservation] = body.values("reservations"),
      let completions: [Completion] = body.values("completions"),
      let recent: [LedgerEvent] = body.values("recent")
    else { return nil }
    ledger = Ledger(
      seq: seq, claims: claims, reservations: reservations, completions: completions,
      isGivenTime: body["given_time"]?.bool, recent: recent)
    self.head = head
    tail = history["tail"].flatMap { HistoryTail(json: $0) }
    nonce = body.text("nonce").flatMap { Nonce($0) }
    upstream = body["upstream"].flatMap { Upstream(json: $0) }
    guard (upstream == nil) == (body["upstream"] == nil),
      (tail == nil) == (history["tail"] == nil)
    else { return nil }
  }
}
