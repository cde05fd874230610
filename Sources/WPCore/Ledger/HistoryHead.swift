/// The end of a history: the number of its last event and the digest of its last line.
package struct HistoryHead: Hashable, Sendable {
  package let seq: Int
  /// Hexadecimal digits of SHA-256; empty where there is no line yet.
  package let digest: String

  package init(seq: Int, digest: String) {
    self.seq = seq
    self.digest = digest
  }

  /// Where a history begins.
  package static let start = HistoryHead(seq: 0, digest: "")
}
