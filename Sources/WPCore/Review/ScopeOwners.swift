package import WPSyntax

/// Whose scope a path falls into, over all packages that are not finished.
///
/// Scopes hang at the first segment of their patterns, so that a path meets only those that may have it.
package struct ScopeOwners: Sendable {
  private struct Owner: Sendable {
    let name: PackageName
    let writes: PathSet
    let document: FilePath
  }

  private var owners: [Owner] = []
  /// By first segment, in the order of the packages.
  private var byStart: [Bytes: [Int]] = [:]
  /// Those with a pattern that begins with a wildcard.
  private var anywhere: [Int] = []
  private var byDocument: [FilePath: Int] = [:]
  /// By the folder of the work items of their plan.
  private var byItems: [FilePath: [(items: ItemFolders, owner: Int)]] = [:]

  /// Takes the packages of plans; what the changed paths tell of directories counts for their patterns.
  package init(_ plans: [PlanDigest], changed: [FilePath]) {
    var directories = Directories()
    for path in changed { directories.insert(parentsOf: path) }
    for plan in plans where !plan.isComplete {
      for (index, package) in plan.packages.enumerated() {
        let writes = PathSet(package.writes.compactMap(\.pattern)).resolved(against: directories)
        byDocument[package.path] = owners.count
        let number = String(package.names.stem.prefix(while: \.isWholeNumber))
        if !number.isEmpty {
          let folder = plan.path.appending("work-items")
          byItems[folder, default: []]
            .append((ItemFolders(below: folder, number: number), owners.count))
        }
        insert(writes, as: owners.count)
        owners.append(
          Owner(
            name: PackageName(plan.reference(of: index)), writes: writes, document: package.path))
      }
    }
  }

  private mutating func insert(_ writes: PathSet, as owner: Int) {
    var starts: Set<Bytes> = []
    for glob in writes.patterns.lazy.filter({ !$0.isExclusion }).flatMap(\.alternatives) {
      starts.insert(ScopeOwners.start(of: glob.prefix))
    }
    if starts.contains([]) {
      anywhere.append(owner)
    } else {
      for start in starts { byStart[start, default: []].append(owner) }
    }
  }

  private static func start(of path: Bytes) -> Bytes {
    Bytes(path.prefix { $0 != UInt8(ascii: "/") })
  }

  /// The packages that may write a path or to which it belongs by itself, in the order of their plans.
  package func names(of path: FilePath) -> [PackageName] {
    indices(of: path).map { owners[$0].name }
  }

  private func indices(of path: FilePath) -> [Int] {
    let near = byStart[ScopeOwners.start(of: path.bytes)] ?? []
    var found = (near + anywhere).filter { owners[$0].writes.contains(path) }
    for own in [byDocument[path], item(of: path)] {
      if let own, !found.contains(own) { found.append(own) }
    }
    return found.sorted()
  }

  private func item(of path: FilePath) -> Int? {
    guard !byItems.isEmpty else { return nil }
    var folder = path.parent
    while !folder.bytes.isEmpty {
      if let places = byItems[folder] { return places.first { $0.items.contains(path) }?.owner }
      folder = folder.parent
    }
    return nil
  }

  /// The packages whose scope holds every one of some paths.
  ///
  /// Of several, those win whose own document is among the other paths that were changed.
  package func fitting(_ paths: [FilePath], beside others: [FilePath]) -> [PackageName] {
    var fitting: [Int]?
    for path in paths {
      let found = indices(of: path)
      fitting = fitting.map { $0.filter(found.contains) } ?? found
      if fitting?.isEmpty == true { return [] }
    }
    let all = fitting ?? []
    let documents = Set(others)
    let telling = all.count > 1 ? all.filter { documents.contains(owners[$0].document) } : []
    return (telling.isEmpty ? all : telling).map { owners[$0].name }
  }
}
