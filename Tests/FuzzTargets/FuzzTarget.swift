import WPSyntax

/// One grammar with the laws that hold for any bytes given to it.
package struct FuzzTarget: Sendable, CustomStringConvertible {
  package let name: String
  /// What mutations put in beside pieces of the corpus.
  let words: [String]
  private let check: @Sendable (Bytes) throws(Violation) -> Void

  init(
    _ name: String, words: [String], check: @escaping @Sendable (Bytes) throws(Violation) -> Void
  ) {
    self.name = name
    self.words = words
    self.check = check
  }

  package var description: String { name }

  /// Every grammar.
  package static let all: [FuzzTarget] = [
    .frontMatter, .markdown, .documents, .values, .ledger, .history, .json, .patterns, .handoff,
    .reports, .hooks, .merges, .sources,
  ]

  /// A law that is broken by two bytes, for tests of the search itself.
  package static let planted = FuzzTarget("planted", words: ["]"]) { bytes throws(Violation) in
    let quote = bytes.firstIndex(of: UInt8(ascii: "\""))
    let isBroken = quote.map { bytes[$0...].contains(UInt8(ascii: "]")) } ?? false
    try demand(!isBroken, "a bracket stands behind a quote")
  }

  /// The first law that a case breaks, or nil.
  package func violation(in bytes: Span<UInt8>) -> Violation? {
    var copy = Bytes()
    ByteScanner.append(bytes, ByteRange(0, bytes.count), to: &copy)
    do throws(Violation) { try check(copy) } catch { return error }
    return nil
  }
}
