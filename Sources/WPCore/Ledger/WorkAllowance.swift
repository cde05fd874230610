package import WPSyntax

/// The paths that the work on a package may touch.
///
/// They are its scope, what everybody may touch, the documents that commands of the life cycle write, the work items
/// of the package, and what others held at the same time in the same work tree.
package struct WorkAllowance: Sendable {
  private let scopes: [PathSet]
  private let documents: Set<FilePath>
  private let items: [ItemFolders]

  package init(
    scope: ClaimScope, shared: [PathPattern], others: [ClaimScope], documents: Set<FilePath>,
    items: [ItemFolders]
  ) {
    func set(_ scope: ClaimScope) -> PathSet {
      PathSet(scope.writes.compactMap { try? PathPattern.parse($0).get() })
    }
    scopes = ([scope] + others).map(set) + [PathSet(shared)]
    self.documents = documents
    self.items = items
  }

  /// The paths that it does not allow, sorted.
  package func strays(among paths: [FilePath]) -> [FilePath] {
    var directories = Directories()
    for path in paths { directories.insert(parentsOf: path) }
    let scopes = scopes.map { $0.resolved(against: directories) }
    return Set(paths).filter { path in
      !documents.contains(path) && !items.contains { $0.contains(path) }
        && !scopes.contains { $0.contains(path) }
    }.sorted()
  }
}
