import WPCore
import WPSyntax

extension FuzzTarget {
  /// Three versions of a document: the base, ours and theirs.
  static let merges = FuzzTarget(
    "merges",
    words: [
      "\n%%\n", "**Status:** Ready\n", "- [ ] a\n", "- [x] a\n", "| a | b |\n", "|---|---|\n",
      "---\n", "status: open\n", "files:\n  - a\n", "Progress: 1/3 (33%)\n", "**Total:** 5h\n",
      "\r\n",
      "<<<<<<< ours\n", "=======\n", ">>>>>>> theirs\n", "\n\n", "# A\n",
    ]
  ) { bytes throws(Violation) in
    var parts = CaseParts(bytes)
    let (base, ours, theirs) = (parts.next(), parts.next(), parts.next())
    for isPlain in [false, true] {
      let merge =
        isPlain ? PlainMerge.pieces(base:ours:theirs:) : DocumentMerge.pieces(base:ours:theirs:)
      try demandText(merge(base, ours, base), ours, "what only we changed")
      try demandText(merge(base, base, theirs), theirs, "what only they changed")
      try demandText(merge(base, ours, ours), ours, "what both changed alike")
      let pieces = merge(base, ours, theirs)
      try demand(pieces == merge(base, ours, theirs), "two merges differ")
      let own = Set(lines(base) + lines(ours) + lines(theirs))
      // What is settled line by line is made of lines that somebody wrote.
      if isPlain {
        let merged = lines(pieces.rendered(MergeMarkers()).bytes)
        try demand(merged.filter { !isMarker($0) }.allSatisfy(own.contains), "a line is invented")
      }
    }
  }

  private static func demandText(
    _ pieces: [MergePiece], _ wanted: Bytes, _ what: String
  ) throws(Violation) {
    let result = pieces.rendered(MergeMarkers())
    try demand(result.conflicts == 0, "\(what) is a conflict")
    try demand(result.bytes == wanted, "\(what) is changed again")
  }

  private static func lines(_ bytes: Bytes) -> [Bytes] {
    bytes.split(separator: 0x0A).map { $0.last == 0x0D ? Bytes($0.dropLast()) : Bytes($0) }
  }

  private static func isMarker(_ line: Bytes) -> Bool {
    ["<<<<<<< ours", "=======", ">>>>>>> theirs"].contains { line.elementsEqual($0.utf8) }
  }
}
