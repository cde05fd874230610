package import WPSyntax

/// The paths that a hand-over document cites as ground for what it says: those of its findings, and of specifications.
package enum HandoffCitations {
  /// The most that are looked at.
  private static let limit = 2_000

  /// A remark on every cited path that a function does not find, the first time it is cited.
  ///
  /// The files of the pieces are what will be written, so they need not be there.
  package static func missing(
    from reading: HandoffReading, exists: (FilePath) -> Bool
  ) -> [HandoffProblem] {
    let document = reading.document
    let own = reading.parts.flatMap(\.files)
    let ownRanges = Set(own.map(\.range))
    let patterns = own.compactMap { try? PathPattern.parse($0.value).get() }
    var seen: Set<String> = []
    var problems: [HandoffProblem] = []
    for (word, range) in words(of: document) {
      guard let mention = PathMention(word), mention.path.utf8.contains(UInt8(ascii: "/")),
        mention.isConvincing, !ownRanges.contains(range)
      else { continue }
      let path = FilePath(String(PathMention.file(of: mention.path)))
      guard !path.text.contains(where: { "*?[{".contains($0) }), seen.insert(path.text).inserted,
        seen.count <= limit, !patterns.contains(where: { $0.matches(path) }), !exists(path)
      else { continue }
      problems.append(
        HandoffProblem(.missingPath, "'\(path)' is cited and does not exist", at: range))
    }
    return problems
  }

  // What stands between blanks, without the marks around it.
  private static func words(of document: Document) -> [(word: String, range: ByteRange)] {
    let bytes = document.bytes.span
    var words: [(word: String, range: ByteRange)] = []
    for node in document.tree.nodes where node.kind == .line || node.kind == .tableCell {
      var start = node.range.lower
      for offset in node.range.lower..<(node.range.upper + 1) {
        let isEnd = offset == node.range.upper || isBreak(bytes[offset])
        guard isEnd else { continue }
        if start < offset, offset - start <= 300 {
          let word = HeaderLine.unmarked(ByteRange(start, offset), of: bytes)
          if !word.isEmpty { words.append((ByteScanner.text(bytes, word), word)) }
        }
        start = offset + 1
      }
    }
    return words
  }

  private static func isBreak(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ","), UInt8(ascii: "("),
      UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"),
      UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"),
      UInt8(ascii: ";"), 0x0A, 0x0D:
      true
    default: false
    }
  }
}
