package import WPSyntax

/// A change held against the bounds of the packages it is made for.
package struct ChangeReview: Sendable {
  /// A path that was changed and is outside of all bounds.
  package struct Stray: Sendable, Equatable {
    package let path: FilePath
    /// The packages whose scope it falls into.
    package let owners: [PackageName]
  }

  /// Sorted by path.
  package let strays: [Stray]
  /// The paths of which the bounds name no more than symbols; which of them were changed is not known.
  package let narrowed: [FilePath]

  /// Tells which of the paths are outside, and whose they are.
  package init(
    of changed: [FilePath], within bounds: [PackageBounds], shared: [PathPattern],
    owners: ScopeOwners
  ) {
    let allowance = WorkAllowance(
      scope: .nothing, shared: shared,
      others: bounds.map { ClaimScope(writes: $0.scope.writes + $0.granted) },
      documents: Set(bounds.map(\.document)), items: bounds.compactMap(\.items))
    strays = allowance.strays(among: changed).map { path in
      Stray(path: path, owners: owners.names(of: path))
    }
    let patterns = bounds.flatMap(\.writes) + shared
    let isNarrow = patterns.contains { $0.alternatives.contains { $0.symbol != nil } }
    narrowed =
      isNarrow
      ? changed.filter { path in
        let globs = patterns.lazy.filter { !$0.isExclusion }.flatMap(\.alternatives)
          .filter { $0.matches(path) }
        return globs.contains { $0.symbol != nil } && !globs.contains { $0.symbol == nil }
      } : []
  }
}
