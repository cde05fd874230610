import WPSyntax

/// Reads what packages wait for: frontmatter, else header and sections of the package's own document, else what
/// START-HERE and README say of it.
///
/// One object, so that a closure that asks it counts one reference and not one for each of its lists.
final class DependencyReader {
  private let packages: [WorkPackage]
  private let documents: [Document]
  private let names: PackageIndex
  private let naming: PackageNaming
  private let tables: [Tables]

  /// The packages with their dependencies, and what START-HERE and README say of dependencies.
  static func read(
    _ packages: [WorkPackage], _ documents: [Document], in plan: FilePath, naming: PackageNaming,
    tables: [Tables]
  ) -> (packages: [WorkPackage], restated: [RestatedDependency]) {
    let reader = DependencyReader(packages, documents, in: plan, naming: naming, tables: tables)
    var restated: [RestatedDependency] = []
    for (index, document) in documents.enumerated()
    where document.isAtTop && (document.kind == .start || document.kind == .readme) {
      reader.addRestated(in: index, to: &restated)
    }
    // Asked for only where a document itself says nothing.
    lazy var byPackage = Dictionary(grouping: restated, by: \.package)
    var resolved: [WorkPackage] = []
    resolved.reserveCapacity(packages.count)
    for index in packages.indices {
      let own = reader.own(of: index)
      var dependencies = own.dependencies
      if !own.isStated, !restated.isEmpty {
        dependencies += byPackage[index, default: []].map(\.dependency)
      }
      let isInFrontMatter =
        documents[packages[index].document].frontMatter?.entry(.dependsOn) != nil
      resolved.append(
        packages[index].waiting(
          for: dependencies, isStated: own.isStated,
          inHeader: isInFrontMatter ? reader.header(of: index) : nil))
    }
    return (resolved, restated)
  }

  private init(
    _ packages: [WorkPackage], _ documents: [Document], in plan: FilePath, naming: PackageNaming,
    tables: [Tables]
  ) {
    self.packages = packages
    self.documents = documents
    self.naming = naming
    self.tables = tables
    names = PackageIndex(packages, documents, plan, naming: naming)
  }

  /// What a package's own document says.
  private struct Own {
    var dependencies: [Dependency] = []
    /// Whether it speaks of packages, or says that there is nothing; who needs only `npm` says neither.
    var isStated = false
  }

  private func own(of package: Int) -> Own {
    let index = packages[package].document
    let document = documents[index]
    var own = Own()
    if let matter = document.frontMatter, let entry = matter.entry(.dependsOn) {
      own.isStated = true
      let source = document.bytes
      matter.forEachText(of: entry, source.span) { bytes, text, place in
        let target = names.target(ofReference: ByteScanner.text(bytes, text))
        own.dependencies.append(
          Dependency(target: target, document: index, range: place, origin: .frontMatter))
      }
      return own
    }
    addHeader(of: package, to: &own)
    for range in DependencySections.ranges(in: document) {
      addStatement(range, of: package, in: index, from: .section, to: &own)
    }
    return own
  }

  // What the header says beside the frontmatter, which is the truth; nil where it says nothing.
  private func header(of package: Int) -> [Dependency]? {
    var stated = Own()
    addHeader(of: package, to: &stated)
    return stated.isStated ? stated.dependencies : nil
  }

  private func addHeader(of package: Int, to own: inout Own) {
    let index = packages[package].document
    for value in documents[index].header.values
    where value.key == .dependsOn && !value.range.isEmpty {
      addStatement(value.range, of: package, in: index, from: .header, to: &own)
    }
  }

  // A sentence in a package's own document: what it waits for. What waits for it is said there, too, but counts
  // where the other package says so.
  private func addStatement(
    _ range: ByteRange, of package: Int, in document: Int, from origin: Origin, to own: inout Own
  ) {
    let source = documents[document].bytes
    let text = DependencyText(source.span, range)
    guard text.direction == .dependsOn, isAbout(text.subject, package) else { return }
    if text.isNone { own.isStated = true }
    forEachDependency(text, of: package, in: document, from: origin) { dependency in
      own.dependencies.append(dependency)
      if !dependency.isExternal { own.isStated = true }
    }
  }

  private func isAbout(_ subject: DependencyText.Subject, _ package: Int) -> Bool {
    switch subject {
    case .this: true
    case .items(let items):
      items.contains { names.targets(of: $0, for: package).contains(.package(package)) }
    case .other: false
    }
  }

  private func forEachDependency(
    _ text: DependencyText, of package: Int, in document: Int, from origin: Origin,
    _ body: (Dependency) -> Void
  ) {
    for item in text.items {
      names.forEachTarget(of: item, for: package) { target in
        // A section may speak of its own package by name; only a header that names it makes it wait for itself.
        if case .package(package) = target, origin == .section || item.target == .all { return }
        body(Dependency(target: target, document: document, range: item.range, origin: origin))
      }
    }
    for external in text.externals where !external.text.isEmpty {
      body(
        Dependency(
          target: .external(external.text), document: document, range: external.range,
          origin: origin))
    }
  }

  // START-HERE and README speak of packages by name: `Phase 4 depends on Phase 3`.
  private func addRestated(in index: Int, to found: inout [RestatedDependency]) {
    let document = documents[index]
    for range in DependencySections.ranges(in: document) {
      let text = DependencyText(document.bytes.span, range)
      guard case .items(let subjects) = text.subject, text.direction == .dependsOn else { continue }
      for subject in subjects {
        names.forEachTarget(of: subject, for: nil) { target in
          guard case .package(let package) = target else { return }
          forEachDependency(text, of: package, in: index, from: .section) {
            found.append(RestatedDependency(package: package, dependency: $0))
          }
        }
      }
    }
    addTabled(in: index, to: &found)
  }

  // A table of packages may have a column for what they wait for.
  private func addTabled(in index: Int, to found: inout [RestatedDependency]) {
    let document = documents[index]
    let tree = document.tree
    var node = 1
    while node < tree.nodes.count {
      defer { node = tree.end(of: node) }
      guard let table = tables[index].table(at: node), table.column(.dependency) != nil else {
        continue
      }
      for row in table.rows {
        guard let cell = table.cell(.dependency, in: row), !tree[cell].range.isEmpty,
          let package = naming.package(ofRow: row, in: table, of: document)
        else { continue }
        let text = DependencyText(document.bytes.span, tree[cell].range)
        guard text.subject == .this, text.direction == .dependsOn else { continue }
        forEachDependency(text, of: package, in: index, from: .table) {
          found.append(RestatedDependency(package: package, dependency: $0))
        }
      }
    }
  }
}

/// A dependency of a package that START-HERE or README states.
package struct RestatedDependency: Sendable {
  /// The index of the package that waits.
  package let package: Int
  package let dependency: Dependency
}
