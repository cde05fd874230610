package import WPSyntax

/// The paths that a list of patterns names.
///
/// `patterns` are kept in the order given. Exclusions (`!…`) count where a path is tested and where sets are
/// contained in each other; for overlap they do not, so that no overlap goes unnoticed. What `denied` names is
/// taken away everywhere.
package struct PathSet: Hashable, Sendable {
  package let patterns: [PathPattern]
  package let denied: [PathPattern]

  package init(_ patterns: [PathPattern], denied: [PathPattern] = []) {
    self.patterns = patterns
    self.denied = denied
  }

  /// Whether it names no path at all.
  package var isEmpty: Bool { patterns.allSatisfy(\.isExclusion) }

  /// Tells whether a well-formed path is in the set; symbols are not looked at.
  package func contains(_ path: FilePath) -> Bool {
    patterns.contains { !$0.isExclusion && $0.matches(path) }
      && !patterns.contains { $0.isExclusion && $0.matches(path) }
      && !denies(path)
  }

  /// Tells whether a well-formed path is taken away.
  func denies(_ path: FilePath) -> Bool {
    denied.contains { $0.alternatives.contains { $0.symbol == nil && $0.matches(path) } }
  }

  /// The same set with those paths as directories that are known to be some.
  package func resolved(against directories: Directories) -> PathSet {
    PathSet(
      patterns.map { $0.resolved(against: directories) },
      denied: denied.map { $0.resolved(against: directories) })
  }

  /// The directories that the patterns speak of.
  package func insertDirectories(into directories: inout Directories) {
    for pattern in patterns + denied { directories.insert(prefixesOf: pattern) }
  }

  /// Both sets with the directories that either speaks of.
  static func resolve(_ a: PathSet, _ b: PathSet) -> (PathSet, PathSet) {
    var directories = Directories()
    a.insertDirectories(into: &directories)
    b.insertDirectories(into: &directories)
    return (a.resolved(against: directories), b.resolved(against: directories))
  }

  /// The globs of one kind of patterns, each with the index of its pattern.
  func globs(exclusions: Bool) -> [(pattern: Int, glob: PathGlob)] {
    patterns.enumerated().flatMap { index, pattern in
      pattern.isExclusion == exclusions ? pattern.alternatives.map { (index, $0) } : []
    }
  }

  /// The automata of what is denied and could touch a glob.
  func deniedAutomata(near glob: PathGlob) -> [PathAutomaton] {
    denied.flatMap(\.alternatives).filter { $0.symbol == nil && $0.mayMeet(glob) }.map(\.automaton)
  }
}
