package import WPSyntax

/// Makes the fixes of findings, as many at once as do not get into each other's way.
package struct FixRound {
  /// The documents that change, by path from the root, with their new bytes.
  package private(set) var changed: [FilePath: Bytes] = [:]
  /// The findings that were mended.
  package private(set) var mended: [Diagnostic] = []

  /// Mends what can be mended in the documents as they are now.
  package init(_ findings: [Diagnostic], read: (FilePath) -> Bytes?) {
    var plans: [FilePath: Plan] = [:]
    var plain: Set<FilePath> = []
    for finding in findings {
      switch finding.fix {
      case .edits(let edits):
        guard FixRound.add(edits, for: finding.code, to: &plans) else { continue }
      case .plainForm: plain.insert(finding.place.path)
      case nil: continue
      }
      mended.append(finding)
    }
    for path in plain.union(plans.keys) {
      guard let old = read(path) else { continue }
      var new = plans[path].map { $0.edits.fits(old) ? $0.edits.apply(to: old) : old } ?? old
      if plain.contains(path) { new = PlainForm.bytes(of: new) }
      if new != old { changed[path] = new }
    }
  }

  /// What is to happen to one document, and for which rules.
  private struct Plan {
    var edits = EditSet()
    var places: [(range: ByteRange, code: RuleCode)] = []

    // Two rules at one place each know only what stands there now: a row that grows is not the one to add behind.
    mutating func insert(_ edit: Edit, for code: RuleCode) -> Bool {
      let isFree = places.allSatisfy { place in
        place.code == code || place.range.end < edit.range.start
          || edit.range.end < place.range.start
      }
      guard isFree, edits.insert(edit) else { return false }
      places.append((edit.range, code))
      return true
    }
  }

  // A fix is made whole or not at all; the next round sees to the others.
  private static func add(
    _ edits: [Fix.DocumentEdit], for code: RuleCode, to plans: inout [FilePath: Plan]
  ) -> Bool {
    var tried = plans
    for edit in edits {
      guard tried[edit.path, default: Plan()].insert(edit.edit, for: code) else { return false }
    }
    plans = tried
    return true
  }
}

extension EditSet {
  /// Whether every edit lies inside of the bytes.
  fileprivate func fits(_ bytes: Bytes) -> Bool {
    edits.last.map { $0.range.upper <= bytes.count } ?? true
  }
}
