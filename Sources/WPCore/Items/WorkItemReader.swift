import WPSyntax

/// Reads the work items of a plan from their specs, and what they say of each other and of packages.
struct WorkItemReader {
  private let packages: [WorkPackage]
  private let index: PackageIndex
  private let plan: FilePath
  private var items: [WorkItem] = []
  private var byID: [WorkItemID: [Int]] = [:]
  private var byFolder: [FilePath: Int] = [:]

  /// The work items of a plan, in the order of their folders; a plan without any costs one look at each document.
  static func read(
    _ documents: [Document], _ packages: [WorkPackage], in plan: FilePath, naming: PackageNaming
  ) -> [WorkItem] {
    guard documents.contains(where: { $0.kind == .item }) else { return [] }
    var reader = WorkItemReader(
      packages: packages, index: PackageIndex(packages, documents, plan, naming: naming),
      plan: plan)
    for (index, document) in documents.enumerated()
    where document.kind == .item && document.unreadable == nil {
      reader.add(document, at: index)
    }
    reader.resolve()
    return reader.items
  }

  private init(packages: [WorkPackage], index: PackageIndex, plan: FilePath) {
    self.packages = packages
    self.index = index
    self.plan = plan
  }

  private mutating func add(_ document: Document, at index: Int) {
    let item = WorkItem(document, at: index)
    if let id = item.id { byID[id, default: []].append(items.count) }
    byFolder[item.folder.name] = items.count
    items.append(item)
  }

  private mutating func resolve() {
    for place in items.indices {
      let spec = items[place].spec
      items[place].package = package(of: items[place])
      items[place].dependencies = spec.dependsOn.map { dependency($0, mayBePackage: true) }
      items[place].parent = spec.parent.map { dependency($0, mayBePackage: false) }
      items[place].follows = spec.follows.map { dependency($0, mayBePackage: false) }
    }
  }

  private func package(of item: WorkItem) -> Int? {
    if let written = item.spec.package {
      if case .package(let package) = index.target(ofReference: written.value) { return package }
      return nil
    }
    guard let number = item.id?.number else { return nil }
    let sharers = packages.indices.filter { packages[$0].number == number }
    return sharers.count == 1 ? sharers[0] : nil
  }

  private func dependency(
    _ written: Sourced<String>, mayBePackage: Bool
  ) -> ItemDependency {
    ItemDependency(target: target(written.value, mayBePackage), written: written)
  }

  private func target(_ text: String, _ mayBePackage: Bool) -> ItemDependency.Target {
    let reference = Reference(text)
    if let name = reference.plan, !plan.isPlan(named: name) { return .foreign(reference) }
    let found = items(named: reference.package)
    if found.count == 1 { return .item(found[0]) }
    if found.count > 1 { return .ambiguous(found.map { items[$0].folder.name.text }) }
    guard mayBePackage else { return .missing }
    switch index.target(ofReference: text) {
    case .package(let package): return .package(package)
    case .foreign(let reference): return .foreign(reference)
    case .ambiguous(let found): return .ambiguous(found.map { packages[$0].stem })
    case .missing, .external: return .missing
    }
  }

  private func items(named name: String) -> [Int] {
    if let id = WorkItemID(name) { return byID[id] ?? [] }
    return byFolder[FilePath(name)].map { [$0] } ?? []
  }
}

extension WorkItem {
  /// What one spec says by itself.
  fileprivate init(_ document: Document, at index: Int) {
    let folder = document.name.parent
    let name = folder.name.bytes
    let leading = WorkItemID.leading(name)
    var slug: ArraySlice<UInt8>?
    if let (_, end) = leading, end < name.count, name[end] == UInt8(ascii: "-") {
      slug = Array(name[(end + 1)...])[...]
    }
    var spec = WorkItemSpec(document.frontMatter, document.bytes, in: document.path.parent)
    spec.isSound = document.problems.allSatisfy { $0.kind.specRule == nil }
    let isNamed = slug.map { FolderName.isKebab($0) } == true
    self.init(
      document: index, folder: folder, id: isNamed ? leading?.id : nil,
      slug: String(decoding: slug ?? Array(name)[...], as: UTF8.self),
      spec: spec, goal: document.goal)
  }
}

extension Document {
  /// What is under `## Goal`; comments are not.
  fileprivate var goal: ByteRange? {
    let heading = outline.headings.first { heading in
      heading.level == 2 && plain(heading.range).lowercased() == "goal"
    }
    guard let heading else { return nil }
    let body = outline.body(of: heading, in: tree)
    var found: ByteRange?
    var node = body.lowerBound
    while node < body.upperBound {
      let range = tree[node].range
      if tree[node].kind != .htmlBlock, !range.isEmpty {
        found = ByteRange(found?.lower ?? range.lower, range.upper)
      }
      node = tree.end(of: node)
    }
    return found
  }
}
