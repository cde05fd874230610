import WPSyntax

/// Puts a plan together: documents, then packages, then what they say of each other.
enum PlanReader {
  /// Reads a plan; what START-HERE and README repeat of its packages, a sixth of the work, only where that is wanted.
  static func read(
    _ folder: PlanFolder, _ documents: [Document], among root: RootNames, profile: Profile?,
    repeating: Bool = true
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
    var repetition = Repetition()
    for (index, document) in documents.enumerated()
    where document.isAtTop && (document.kind == .start || document.kind == .readme) {
      tables[index] = Tables(in: document)
      if repeating { repetition.add(document, at: index, naming: naming, tables: tables[index]) }
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
      names: folder.names, root: root, repetition: repetition,
      restatedDependencies: resolved.restated)
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
