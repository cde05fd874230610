import WPSyntax

/// A place between two lines of a history: the number of the event before it, and the digest of its line.
package struct HistoryHead: Hashable, Sendable {
  package let seq: Int
  /// Hexadecimal digits of SHA-256; empty where there is no line yet.
  package let digest: String
  /// How many bytes stand before it.
  package let length: Int

  package init(seq: Int, digest: String, length: Int) {
    self.seq = seq
    self.digest = digest
    self.length = length
  }

  /// The place behind one more line, given without its end.
  func behind(_ line: Bytes, seq: Int) -> HistoryHead {
    HistoryHead(seq: seq, digest: SHA256.hex(line), length: length + line.count + 1)
  }

  /// Reads what was stored.
  init?(json: JSONValue) {
    guard let seq = json.number("seq"), let digest = json.text("digest"),
      let length = json.number("length"), Ledger.numbers.contains(length)
    else { return nil }
    self.init(seq: seq, digest: digest, length: length)
  }

  /// Where a history begins.
  package static let start = HistoryHead(seq: 0, digest: "", length: 0)
}

extension JSONWriter {
  /// Writes the members of a place in a history.
  mutating func write(_ head: HistoryHead) {
    member("seq", head.seq)
    member("digest", head.digest)
    member("length", head.length)
  }
}
