/// What a package writes and what it only reads.
package struct PathScope: Hashable, Sendable {
  package let writes: PathSet
  package let reads: PathSet

  package init(writes: PathSet, reads: PathSet = PathSet([])) {
    self.writes = writes
    self.reads = reads
  }

  /// The conflict with another scope that has the least witness: both write, or one writes what the other reads.
  package func conflict(with other: PathScope) -> ScopeConflict? {
    var best: ScopeConflict?
    for (first, second) in PathAccess.conflicting {
      guard let overlap = paths(first).overlap(with: other.paths(second)) else { continue }
      let conflict = ScopeConflict(first: first, second: second, overlap: overlap)
      if best.map(conflict.precedes) ?? true { best = conflict }
    }
    return best
  }

  /// Scopes with the directories that any of them speaks of.
  static func resolve(_ scopes: [PathScope]) -> [PathScope] {
    var directories = Directories()
    for scope in scopes {
      scope.writes.insertDirectories(into: &directories)
      scope.reads.insertDirectories(into: &directories)
    }
    return scopes.map { scope in
      PathScope(
        writes: scope.writes.resolved(against: directories),
        reads: scope.reads.resolved(against: directories))
    }
  }

  /// The paths that are accessed in one way.
  package func paths(_ access: PathAccess) -> PathSet { access == .write ? writes : reads }
}

/// What a package does to the paths of a pattern.
package enum PathAccess: UInt8, Hashable, Sendable, Comparable {
  case write, read

  /// The pairs that exclude each other: reads share, writes do not.
  static let conflicting: [(PathAccess, PathAccess)] = [
    (.write, .write), (.write, .read), (.read, .write),
  ]

  package static func < (a: PathAccess, b: PathAccess) -> Bool { a.rawValue < b.rawValue }
}

/// That two scopes cannot be worked in side by side.
package struct ScopeConflict: Hashable, Sendable {
  /// What the one does there; at least one of the two writes.
  package let first: PathAccess
  /// What the other does there.
  package let second: PathAccess
  /// Where they meet; its indices count in the list of patterns that the access names.
  package let overlap: Overlap

  /// Whether it shows the conflict better: by witness, then two writers first, then by the patterns' places.
  func precedes(_ other: ScopeConflict) -> Bool {
    if overlap.witness != other.overlap.witness {
      return overlap.witness < other.overlap.witness
    }
    if (first, second) != (other.first, other.second) {
      return (first, second) < (other.first, other.second)
    }
    return overlap.precedes(other.overlap)
  }
}
