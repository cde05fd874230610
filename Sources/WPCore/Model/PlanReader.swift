import WPSyntax

/// Puts a plan together: documents, then packages, then what they say of each other.
enum PlanReader {
  static func read(
    _ folder: PlanFolder, _ documents: [Document], among root: RootNames, profile: Profile?
  ) -> Plan {
    var packages: [WorkPackage] = []
    packages.reserveCapacity(documents.count)
    var known = KnownPatterns()
    for (index, document) in documents.enumerated()
    where document.kind == .plan && document.isAtTop && document.unreadable == nil {
      packages.append(WorkPackage(PackageReading(document, at: index, &known)))
    }
    let naming = PackageNaming(packages, documents)
    var tables = [Tables](repeating: Tables(), count: documents.count)
    var restatements: [Restatement] = []
    var totals: [Total] = []
    var progress: [ProgressCount] = []
    var orders: [WorkOrder] = []
    for (index, document) in documents.enumerated()
    where document.isAtTop && (document.kind == .start || document.kind == .readme) {
      tables[index] = Tables(in: document)
      let repeated = RestatementReader.read(
        document, at: index, naming: naming, tables: tables[index])
      // Where only one of them repeats anything, as in most plans, its list is taken as it is.
      if restatements.isEmpty {
        restatements = repeated.restatements
      } else {
        restatements += repeated.restatements
      }
      totals += TotalReader.read(document, at: index, tables: tables[index])
      progress += ProgressReader.read(document, at: index)
      orders += WorkOrderReader.read(
        document, at: index, naming: naming, tables: tables[index], items: repeated.items)
    }
    let front = FrontDocuments(documents)
    let status = front.speaker.flatMap { documents[$0].status?.value }
    let resolved = DependencyReader.read(
      packages, documents, in: folder.path, naming: naming, tables: tables)
    return Plan(
      path: folder.path, name: folder.path.name, folder: try? FolderName(folder.path),
      problem: folder.problem,
      profile: profile ?? .detect(in: documents), isProfileGiven: profile != nil,
      documents: documents, front: front, packages: resolved.packages,
      items: WorkItemReader.read(documents, resolved.packages, in: folder.path, naming: naming),
      isComplete: isOver(resolved.packages, status),
      names: folder.names, root: root, restatements: restatements, totals: totals,
      progress: progress, orders: orders, restatedDependencies: resolved.restated)
  }

  // A complete analysis leaves the packages that it proposes.
  private static func isOver(_ packages: [WorkPackage], _ status: Status?) -> Bool {
    let isLive = packages.contains { $0.isLive }
    switch status?.class {
    case .cancelled: return true
    case .complete where status?.isStudy == false || !isLive: return true
    default: return !packages.isEmpty && !isLive
    }
  }
}
