package import WPSyntax

/// The paths that the work on a package may touch.
///
/// They are its scope, what everybody may touch, the documents that commands of the life cycle write, the work items
/// of the package, and what others held at the same time in the same work tree.
package struct WorkAllowance: Sendable {
  private let scopes: [PathSet]
  private let documents: Set<FilePath>
  /// The folder of the work items of the plan, and the number of the package; nil where it has none.
  private let items: (folder: FilePath, number: String)?

  package init(
    scope: ClaimScope, shared: [PathPattern], others: [ClaimScope], documents: Set<FilePath>,
    items: (folder: FilePath, number: String)?
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
      !documents.contains(path) && !isItem(path) && !scopes.contains { $0.contains(path) }
    }.sorted()
  }

  // A work item is the number of its package, letters, and words: `03a-log-format`.
  private func isItem(_ path: FilePath) -> Bool {
    guard let items, let inner = path.below(items.folder) else { return false }
    let name = inner.bytes.prefix { $0 != UInt8(ascii: "/") }
    guard name.count < inner.bytes.count, name.starts(with: items.number.utf8) else { return false }
    let letters = name.dropFirst(items.number.utf8.count).prefix(while: \.isLetter)
    let rest = name.dropFirst(items.number.utf8.count + letters.count)
    return !letters.isEmpty && (rest.isEmpty || rest.first == UInt8(ascii: "-"))
  }
}
