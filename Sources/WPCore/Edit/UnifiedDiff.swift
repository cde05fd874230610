package import WPSyntax

/// Writes changes as git writes them: what `git apply` and `patch` take.
package struct UnifiedDiff: Sendable, Equatable {
  /// Whether lines are coloured.
  package var hasColour: Bool
  /// Whether what would move a cursor or hide is written visibly: for a terminal, not for `git apply`.
  package var isVisible: Bool

  private static let context = 3

  package init(hasColour: Bool = false, isVisible: Bool = false) {
    self.hasColour = hasColour
    self.isVisible = isVisible
  }

  /// All changes, one after the other.
  package func text(of changes: ChangeSet) -> Bytes {
    var page = DiffPage(hasColour: hasColour, isVisible: isVisible)
    for change in changes.changes { write(change, to: &page) }
    return page.bytes
  }

  private func write(_ change: FileChange, to page: inout DiffPage) {
    let old = SplitLines(change.before ?? [])
    let new = SplitLines(change.after ?? [])
    let diff = LineDiff(old, new)
    let origin = change.origin ?? change.path
    page.head("diff --git \(quoted("a/", origin)) \(quoted("b/", change.path))")
    switch change.kind {
    case .created: page.head("new file mode 100644")
    case .removed: page.head("deleted file mode 100644")
    case .renamed:
      page.head("similarity index \(similarity(of: change, old, diff))%")
      page.head("rename from \(quoted("", origin))")
      page.head("rename to \(quoted("", change.path))")
    case .changed: break
    }
    guard !diff.changes.isEmpty else { return }
    page.head("--- " + (change.before == nil ? "/dev/null" : ending(quoted("a/", origin))))
    page.head("+++ " + (change.after == nil ? "/dev/null" : ending(quoted("b/", change.path))))
    for hunk in UnifiedDiff.hunks(diff.changes) { write(hunk, old, new, to: &page) }
  }

  /// Puts changes together that are so near that their surroundings touch.
  private static func hunks(_ changes: [LineDiff.Change]) -> [ArraySlice<LineDiff.Change>] {
    var hunks: [ArraySlice<LineDiff.Change>] = []
    var start = 0
    for index in changes.indices {
      let next = index + 1
      if next == changes.count
        || changes[next].old.lowerBound - changes[index].old.upperBound > 2 * context
      {
        hunks.append(changes[start..<next])
        start = next
      }
    }
    return hunks
  }

  private func write(
    _ hunk: ArraySlice<LineDiff.Change>, _ old: SplitLines, _ new: SplitLines,
    to page: inout DiffPage
  ) {
    guard let first = hunk.first, let last = hunk.last else { return }
    let above = min(UnifiedDiff.context, first.old.lowerBound)
    let below = min(UnifiedDiff.context, old.count - last.old.upperBound)
    let oldLines = (first.old.lowerBound - above)..<(last.old.upperBound + below)
    let newLines = (first.new.lowerBound - above)..<(last.new.upperBound + below)
    page.hunk("@@ -\(stretch(oldLines)) +\(stretch(newLines)) @@")
    var line = oldLines.lowerBound
    for change in hunk {
      for index in line..<change.old.lowerBound { page.kept(old[index]) }
      for index in change.old { page.removed(old[index]) }
      for index in change.new { page.added(new[index]) }
      line = change.old.upperBound
    }
    for index in line..<oldLines.upperBound { page.kept(old[index]) }
  }

  /// Lines count from one; an empty stretch is named by the line before it.
  private func stretch(_ lines: Range<Int>) -> String {
    switch lines.count {
    case 0: "\(lines.lowerBound),0"
    case 1: "\(lines.lowerBound + 1)"
    default: "\(lines.lowerBound + 1),\(lines.count)"
    }
  }

  /// How many of the bytes stay, in percent.
  private func similarity(
    of change: FileChange, _ old: SplitLines, _ diff: LineDiff
  ) -> Int {
    let size = max(change.before?.count ?? 0, change.after?.count ?? 0)
    guard size > 0, !diff.changes.isEmpty else { return 100 }
    let gone = diff.changes.reduce(0) { sum, change in
      change.old.reduce(sum) { $0 + old[$1].bytes.count }
    }
    return ((change.before?.count ?? 0) - gone) * 100 / size
  }

  /// A path as git writes it: in quotes where it would not be read, or shown, as what it is.
  private func quoted(_ side: String, _ path: FilePath) -> String {
    let text = side + path.text
    let isPlain = path.shown.utf8.elementsEqual(path.bytes) && !path.bytes.contains(where: special)
    if isPlain { return text }
    var quoted = "\"" + side
    for byte in path.bytes {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        quoted += "\\" + String(UnicodeScalar(byte))
      case 0x20...0x7E: quoted += String(UnicodeScalar(byte))
      default:
        let octal = String(byte, radix: 8)
        quoted += "\\" + String(repeating: "0", count: 3 - octal.count) + octal
      }
    }
    return quoted + "\""
  }

  private func special(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  /// A name with a space in it ends with a tab, so that `patch` sees where it ends.
  private func ending(_ name: String) -> String {
    name.hasPrefix("\"") || !name.utf8.contains(ByteScanner.space) ? name : name + "\t"
  }
}
