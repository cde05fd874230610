import WPSyntax

/// A change of several files as a value: it can be shown, and it can be applied.
///
/// No two changes touch one path, and each changes something; they are sorted by path.
package struct ChangeSet: Sendable, Equatable {
  /// The changes, by path.
  package private(set) var changes: [FileChange] = []
  private var paths: Set<FilePath> = []

  package init() {}

  /// Makes a set of changes in any order, or nil where two touch one path.
  package init?(_ changes: some Sequence<FileChange>) {
    for change in changes {
      guard insert(change) else { return nil }
    }
  }

  /// Adds a change and tells whether it could be added: a second one of a path is refused.
  package mutating func insert(_ change: FileChange) -> Bool {
    guard change.changesAnything else { return true }
    let touched = [change.origin, change.path].compactMap(\.self)
    guard paths.isDisjoint(with: touched) else { return false }
    paths.formUnion(touched)
    var low = 0
    var high = changes.count
    while low < high {
      let middle = (low + high) / 2
      if changes[middle].path < change.path { low = middle + 1 } else { high = middle }
    }
    changes.insert(change, at: low)
    return true
  }

  /// Whether nothing is another way afterwards.
  package var isEmpty: Bool { changes.isEmpty }
}
