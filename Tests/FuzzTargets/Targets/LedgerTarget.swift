import WPCore
import WPSyntax

extension FuzzTarget {
  private static let words = [
    "{", "}", "[", "]", ",", ":", "\"", "\"seq\":", "\"package\":\"p/03\"", "\"token\":1",
    "\"at\":",
    "\"nonce\":\"00000000000000000000000000000001\"", "\"agent\":\"ana\"", "\"session\":\"s\"",
    "\"host\":\"h\"", "\"stage\":\"claimed\"", "\"lease\":", "\"files\":[\"a\"]", "\"recent\":[]",
    "\"event\":\"released\"", "\"event\":\"lapsed\"", "\"event\":\"landed\"", "9007199254740992",
    "9007199254740993", "9223372036854775807", "-9223372036854775808", "-1", "null", "true",
    "\"claims\":[]", "\"completions\":[]", "\"upstream\":{\"url\":\"u\",\"seq\":1}",
  ]

  /// A stored ledger: what stands behind its digest, or whole.
  static let ledger = FuzzTarget("ledger", words: words) { bytes throws(Violation) in
    _ = try? LedgerSnapshot.read(bytes)
    let sealed =
      Bytes("{\"schema\":\"wp.ledger/1\",\"sha256\":\"\(SHA256.hex(bytes))\",\"ledger\":") + bytes
      + Bytes("}\n")
    guard let snapshot = try? LedgerSnapshot.read(sealed) else { return }
    let stored = snapshot.bytes
    try demand((try? LedgerSnapshot.read(stored)) == snapshot, "a ledger is not read as written")
    try demand(stored == snapshot.bytes, "a ledger is written in two ways")
    var glanced = snapshot.ledger
    glanced.forgetRecent(through: .max)
    try demand((try? LedgerSnapshot.glance(stored)) == glanced, "a glance sees another ledger")
    for start in stride(from: 0, to: stored.count, by: max(1, stored.count / 16)) {
      var damaged = stored
      damaged[start] ^= 0x04
      try demand((try? LedgerSnapshot.read(damaged)) != snapshot, "a changed byte goes unnoticed")
    }
  }

  /// A history: each line of a case is an event, which gets its digest and sum.
  static let history = FuzzTarget("history", words: words) { bytes throws(Violation) in
    try demandHistory(bytes)
    var events: [LedgerEvent] = []
    for line in bytes.split(separator: 0x0A) {
      let bare = Bytes(line.dropLast()) + Bytes(",\"previous\":\"\"")
      let sum = SHA256.hex(bare).prefix(16)
      guard let read = HistoryLine(bare + Bytes(",\"sum\":\"\(sum)\"}")) else { continue }
      events.append(read.event)
    }
    let (text, head) = HistoryLine.lines(for: events, after: .start)
    let history = try demandHistory(text)
    try demand(History.readable(text).allSatisfy(events.contains), "an event was never written")
    let isRising = zip(events, events.dropFirst()).allSatisfy { $0.seq < $1.seq }
    if isRising, events.first?.seq ?? 1 > 0 {
      try demand(history.events == events, "a history is not read as written")
      try demand(history.head == head && history.fault == nil, "a history ends elsewhere")
    }
    try demandOrder(history.ledger)
  }

  // What is taken of a history that was cut off is the beginning of it.
  @discardableResult
  private static func demandHistory(_ bytes: Bytes) throws(Violation) -> History {
    let history = History(bytes)
    try demand(history.length <= bytes.count, "a history is longer than its bytes")
    let half = History(Bytes(bytes.prefix(bytes.count / 2)))
    try demand(history.events.starts(with: half.events), "half a history says something else")
    return history
  }

  private static func demandOrder(_ ledger: Ledger) throws(Violation) {
    let claims = ledger.claims.map(\.package)
    try demand(
      zip(claims, claims.dropFirst()).allSatisfy { $0 < $1 }, "claims are not in their order")
    let done = ledger.completions.map(\.package)
    try demand(
      zip(done, done.dropFirst()).allSatisfy { $0 < $1 }, "completions are not in their order")
  }
}
