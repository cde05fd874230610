package import WPSyntax

extension Plan {
  /// Whether it has a folder for work items, be there any in it or not.
  var hasItemFolder: Bool {
    let front: FilePath = "work-items/"
    let index = names.sortedIndex { $0 < front }
    return index < names.count && names[index].bytes.starts(with: front.bytes)
  }

  /// The names in the folder of the work items, whatever they are: what is there keeps its id.
  package var itemNames: [FilePath] {
    itemEntries.map(\.name)
  }

  /// The folders of work items, by name, without the slash behind them.
  package var itemFolders: [FilePath] { itemEntries.filter(\.isFolder).map(\.name) }

  private var itemEntries: [(name: FilePath, isFolder: Bool)] {
    let front = FilePath(WorkItemPlace.folder.bytes + [UInt8(ascii: "/")])
    let start = names.sortedIndex { $0 <= front }
    var found: [(name: FilePath, isFolder: Bool)] = []
    for path in names[start...] {
      guard path.bytes.starts(with: front.bytes) else { break }
      var name = path.bytes[front.bytes.count...]
      let isFolder = name.last == UInt8(ascii: "/")
      if isFolder { name.removeLast() }
      if name.isEmpty || name.contains(UInt8(ascii: "/")) { continue }
      found.append((FilePath(Bytes(name)), isFolder))
    }
    return found
  }

  /// The reference of an item in full: `2026-01-05-caching/03a`.
  package func reference(of item: WorkItem) -> String { "\(name.text)/\(item.name)" }

  /// The items of a package, given by its place.
  package func items(of package: Int) -> [WorkItem] { items.filter { $0.package == package } }

  /// The items of a package.
  package func items(of package: WorkPackage) -> [WorkItem] {
    items.filter { $0.package.map { packages[$0].document } == package.document }
  }

  /// The same plan with further documents; what names each other is found anew.
  func adding(_ files: [PlanFile]) -> Plan {
    let added = files.map { Document(path: path.appending($0.name), file: $0) }
    let folder = PlanFolder(
      path: path, files: [], names: (names + files.map(\.name)).sorted(), problem: problem)
    return PlanReader.read(
      folder, (documents + added).sorted { $0.name < $1.name }, among: root,
      profile: isProfileGiven ? profile : nil)
  }
}
