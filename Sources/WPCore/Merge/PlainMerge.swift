package import WPSyntax

/// Merges texts line by line, as `git merge-file` does.
package enum PlainMerge {
  /// What two sides made of a base.
  package static func pieces(base: Bytes, ours: Bytes, theirs: Bytes) -> [MergePiece] {
    if ours == theirs || theirs == base { return [.text(ours)] }
    if ours == base { return [.text(theirs)] }
    var register = LineRegister()
    let old = register.lines(of: base)
    let mine = register.lines(of: ours)
    let other = register.lines(of: theirs)
    var hunks = MergeHunks(base: old, ours: mine, theirs: other)
    hunks.refine()
    hunks.simplify()
    return pieces(hunks.all, old, mine, other)
  }

  private static func pieces(
    _ hunks: [MergeHunks.Hunk], _ base: NumberedLines, _ ours: NumberedLines,
    _ theirs: NumberedLines
  ) -> [MergePiece] {
    var pieces: [MergePiece] = []
    var place = 0
    for hunk in hunks where hunk.taker != .ours {
      pieces.append(.text(ours.text(place..<hunk.ours.lowerBound)))
      if hunk.taker == .theirs {
        pieces.append(.text(theirs.text(hunk.theirs)))
      } else {
        // The lines before it tell how lines end there, then the first line of all.
        let hasReturn =
          ours.hasReturn(before: hunk.ours.lowerBound) != false
          && theirs.hasReturn(before: hunk.theirs.lowerBound) != false
          && base.hasReturn(before: 0) == true
        pieces.append(
          .conflict(
            MergePiece.Sides(
              ours: ours.text(hunk.ours), theirs: theirs.text(hunk.theirs), hasReturn: hasReturn)))
      }
      place = hunk.ours.upperBound
    }
    pieces.append(.text(ours.text(place..<ours.count)))
    return pieces
  }
}
