package import WPSyntax

/// The way from the bytes of planning folders to findings, stage by stage.
///
/// A plan is read, checked and forgotten: what others need of it stays in a digest, so that a tree of a hundred
/// thousand documents needs no more memory than its largest plan and its digests.
package enum Analysis {
  /// Reads the documents of one folder, each by itself.
  package static func documents(of folder: PlanFolder) -> [Document] {
    var headings = KnownHeadings()
    return documents(of: folder, &headings)
  }

  /// Reads the documents of one of many folders.
  package static func documents(
    of folder: PlanFolder, _ headings: inout KnownHeadings
  ) -> [Document] {
    var documents: [Document] = []
    documents.reserveCapacity(folder.files.count)
    for file in folder.files where !WorkItemPlace.isRecord(file.name) {
      documents.append(Document(path: folder.path.appending(file.name), file: file, &headings))
    }
    return documents
  }

  /// Understands a folder as a plan and runs every check that needs no other plan.
  ///
  /// Findings hang on conditions that are answered here, where several plans are checked at once, or left open.
  package static func plan(
    _ folder: PlanFolder, _ documents: [Document], among names: RootNames, profile: Profile? = nil,
    shared: SharedPaths = SharedPaths(), where answers: @escaping Findings.Answers = { _ in nil }
  ) -> PlanResult {
    var plan = PlanReader.read(folder, documents, among: names, profile: profile)
    plan.shared = shared
    plan.links = PlanLinks(of: plan)
    let occasions = Occasion(plan)
    let checks = plan.hasItemFolder ? Check.all : Check.ofPlans
    var findings: [Finding] = []
    // By index: most are not even taken out of the list.
    for index in checks.indices where !checks[index].occasions.isDisjoint(with: occasions) {
      findings = checks[index].run(on: plan, behind: consume findings, where: answers)
    }
    return PlanResult(plan, withoutConsequences(of: plan.documents, consume findings))
  }

  // Until a merge is finished, what its markers and both its sides look like says nothing.
  private static func withoutConsequences(
    of documents: [Document], _ findings: consuming [Finding]
  ) -> [Finding] {
    let torn = documents.filter { !$0.conflicts.isEmpty }
    if torn.isEmpty { return findings }
    return findings.filter { finding in
      guard finding.code != Check.conflictMarker.rule.code,
        let document = torn.first(where: { $0.path == finding.place.path })
      else { return true }
      let start = finding.place.range.lower
      return !document.conflicts.contains { conflict in
        let end = conflict.end?.upper ?? document.bytes.count
        return finding.place.range != .zero && conflict.marker.lower <= start && start < end
      }
    }
  }

  /// Understands a folder as a plan without checking it.
  package static func read(_ folder: PlanFolder, profile: Profile? = nil) -> Plan {
    PlanReader.read(folder, documents(of: folder), among: RootNames(), profile: profile)
  }

  /// Understands one of many folders for its packages alone: what START-HERE and README repeat of them is left out.
  package static func packages(
    of folder: PlanFolder, _ headings: inout KnownHeadings, profile: Profile? = nil
  ) -> Plan {
    PlanReader.read(
      folder, documents(of: folder, &headings), among: RootNames(), profile: profile,
      repeating: false)
  }

  /// Understands a folder only as far as other plans need it.
  package static func digest(of folder: PlanFolder) -> PlanDigest {
    var headings = KnownHeadings()
    return PlanDigest(packages(of: folder, &headings))
  }

  /// The names of the other folders of the planning root that the links of a plan lead into.
  package static func linkedFolders(
    from documents: [Document], in folder: PlanFolder
  ) -> Set<FilePath> {
    var found: Set<FilePath> = []
    for document in documents {
      let home = folder.path.name.appending(document.name.parent)
      for link in document.links {
        let target = LinkTarget(link.destinationText(document.bytes.span))
        guard target.kind == .relative, let place = target.resolved(from: home), place.above == 0,
          let name = place.components.first, name != folder.path.name
        else { continue }
        found.insert(name)
      }
    }
    return found
  }

  /// Runs the checks that look at several plans at once; only what is about a chosen plan is given back.
  package static func tree(
    _ digests: [PlanDigest], chosen plans: @autoclosure () -> Set<FilePath>,
    shared: SharedPaths = SharedPaths(), ledger: LiveLedger? = nil,
    read: @escaping (FilePath) -> Bytes?
  ) -> [Diagnostic] {
    let forest = Forest(plans: digests, shared: shared, ledger: ledger)
    var findings: [Finding] = []
    for check in TreeCheck.all { findings = check.run(on: forest, behind: consume findings) }
    if findings.isEmpty { return [] }
    let chosen = plans()
    // Where two plans disagree, the finding is about both, though it stands in one.
    let wanted = findings.filter { finding in
      finding.place.path.isAtOrBelow(anyOf: chosen)
        || finding.notes.contains { $0.place.path.isAtOrBelow(anyOf: chosen) }
    }
    return located(wanted, read: read)
  }

  /// Gives findings their lines and columns; the files are read for it.
  package static func located(
    _ findings: [Finding], read: @escaping (FilePath) -> Bytes?
  ) -> [Diagnostic] {
    var locators = Locators(read: read)
    return findings.map { locators.diagnostic($0) }
  }
}

/// What is left of a plan once its documents are forgotten.
package struct PlanResult: Sendable {
  /// A finding that holds only if something outside the plan is missing.
  package struct Conditional: Sendable {
    package let condition: Finding.Condition
    package let finding: Finding
  }

  package let digest: PlanDigest
  package let diagnostics: [Diagnostic]
  package let conditionals: [Conditional]
  package let suppressions: [DocumentSuppressions]
  package let documents: Int

  init(_ plan: Plan, _ findings: [Finding]) {
    digest = PlanDigest(plan)
    documents = plan.documents.count
    suppressions = plan.documents.compactMap { DocumentSuppressions($0) }
    var locators = Locators { path in plan.documents.first { $0.path == path }?.bytes }
    var certain: [Diagnostic] = []
    var open: [Conditional] = []
    for finding in findings {
      if let condition = finding.condition {
        open.append(Conditional(condition: condition, finding: finding))
      } else {
        certain.append(locators.diagnostic(finding))
      }
    }
    diagnostics = certain
    conditionals = open
  }
}
