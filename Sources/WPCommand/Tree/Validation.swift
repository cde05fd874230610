import WPCore
import WPHost
import WPSyntax

/// Checks the plans of a source: folder by folder on several threads, then what lies between them.
struct Validation: Sendable {
  /// What a run found, in no order yet.
  struct Outcome: Sendable {
    var findings: [Diagnostic] = []
    var documents = 0
    var plans: [PlanDigest] = []
    var suppressed = 0
    /// The folders of the planning root that are no plans by their names.
    var leftOut: [FilePath] = []
  }

  private let source: TreeSource
  private let settings: Settings
  private let shared: SharedPaths
  private let profile: Profile?
  private let chosen: Set<FilePath>?
  private let isStrict: Bool
  private let threads: Int
  private let search: PatternSearch
  private let ledger: LiveLedger?
  private let progress: Progress

  /// Folders below this number are read faster by one thread than by several.
  private static let threshold = 12

  init(
    of source: TreeSource, settings: Settings, profile: Profile?, chosen: Set<FilePath>?,
    isStrict: Bool, threads: Int, search: PatternSearch, ledger: LiveLedger? = nil,
    progress: Progress
  ) {
    self.source = source
    self.settings = settings
    shared = SharedPaths(settings.shared)
    self.profile = profile
    self.chosen = chosen
    self.isStrict = isStrict
    self.threads = threads
    self.search = search
    self.ledger = ledger
    self.progress = progress
  }

  /// Runs every check.
  func run() throws(HostError) -> Outcome {
    let (plans, leftOut) = source.planFolders(chosen: chosen, settings)
    let results = try check(plans)
    var outcome = Outcome(leftOut: leftOut)
    outcome.plans = results.map(\.digest)
    outcome.documents = results.reduce(0) { $0 + $1.documents }
    let conditions = Conditions(source: source)
    var findings: [Diagnostic] = []
    var open: [Finding] = []
    for result in results {
      findings += result.diagnostics
      for conditional in result.conditionals where try conditions.hold(conditional.condition) {
        open.append(conditional.finding)
      }
    }
    let attempts = Attempts()
    let read = { [source] (path: FilePath) in
      attempts.value { () throws(HostError) in try source.read(path) }
    }
    findings += Analysis.located(open, read: read)
    findings += Analysis.tree(
      results.map(\.digest) + (try neighbours(of: results)),
      chosen: Set(outcome.plans.map(\.path)), shared: shared, ledger: ledger,
      read: read)
    try attempts.settle()
    let silenced = SuppressedFindings(findings, results.flatMap(\.suppressions))
    outcome.suppressed = silenced.count
    outcome.findings = weigh(silenced.kept)
    return outcome
  }

  private func check(_ plans: [FilePath]) throws(HostError) -> [PlanResult] {
    var names = RootNames()
    for file in source.files { names.add(file: file) }
    progress.begin("checking plans", steps: plans.count)
    if chosen != nil {
      return try plans.map { (plan) throws(HostError) in try checkAlone(plan, among: names) }
    }
    let source = source
    let folders = source.folders
    let listings = try concurrentMap(
      count: folders.count, threads: threads, threshold: Self.threshold
    ) { (index) throws(HostError) in try source.list(folders[index]) }
    for (name, listing) in zip(folders, listings) { names.add(folder: name, names: listing.names) }
    // The plans are some of the folders, in the same order.
    var chosenListings: [FolderListing] = []
    for (index, name) in folders.enumerated()
    where chosenListings.count < plans.count && plans[chosenListings.count] == name {
      chosenListings.append(listings[index])
    }
    let (known, wanted, progress) = (names, chosenListings, progress)
    return try concurrentMap(
      count: wanted.count, threads: threads, threshold: Self.threshold,
      remembering: KnownHeadings.init
    ) { (index, headings) throws(HostError) in
      defer { progress.advance() }
      let folder = try source.load(wanted[index])
      return try check(folder, Analysis.documents(of: folder, &headings), among: known)
    }
  }

  // For one plan only the folders are listed that its links lead to.
  private func checkAlone(_ plan: FilePath, among files: RootNames) throws(HostError) -> PlanResult
  {
    var names = files
    let folder = try source.load(try source.list(plan))
    let documents = Analysis.documents(of: folder)
    let linked = Analysis.linkedFolders(from: documents, in: folder)
    for name in source.folders {
      names.add(folder: name, names: linked.contains(name) ? try source.list(name).names : [])
    }
    return try check(folder, documents, among: names)
  }

  private func check(
    _ folder: PlanFolder, _ documents: [Document], among names: RootNames
  ) throws(HostError) -> PlanResult {
    let attempts = Attempts()
    let result = Analysis.plan(
      folder, documents, among: names, profile: profile(of: folder),
      shared: shared, where: answers(attempts))
    try attempts.settle()
    return result
  }

  // The configuration knows the checks, the work tree what patterns fit; the rest is found out once all is read.
  private func answers(_ attempts: Attempts) -> Findings.Answers {
    let found = search.answers(attempts)
    return { condition in
      if case .noCheck(let name) = condition { return !settings.hasCheck(name) }
      return found(condition)
    }
  }

  private func profile(of folder: PlanFolder) -> Profile? {
    profile ?? settings.profile(of: folder.path.name)
  }

  // Plans that were not chosen are read only if something of a chosen one can meet something of theirs.
  private func neighbours(of results: [PlanResult]) throws(HostError) -> [PlanDigest] {
    guard let chosen, results.contains(where: { $0.digest.looksOutward }) else { return [] }
    let source = source
    let others = source.folders.filter {
      !chosen.contains($0) && $0.bytes.first.map { (0x30...0x39).contains($0) } == true
    }
    return try concurrentMap(count: others.count, threads: threads, threshold: Self.threshold) {
      (index) throws(HostError) in
      Analysis.digest(of: try source.load(try source.list(others[index])))
    }
  }

  // The severity of a finding depends on the plan its document lies in.
  private func weigh(_ findings: [Diagnostic]) -> [Diagnostic] {
    let policy = SeverityPolicy(settings, isStrict: isStrict)
    var kept: [Diagnostic] = []
    var plans: [FilePath] = []
    for finding in findings {
      let inner = finding.place.path.below(source.planningRoot)
      // What is left out is there all the same, for links and tables; only its own faults are nobody's business.
      if let inner, settings.ignores(inner) { continue }
      kept.append(finding)
      plans.append(
        inner.map { FilePath(Bytes($0.bytes.prefix { $0 != UInt8(ascii: "/") })) } ?? "")
    }
    let order = kept.indices.sorted {
      plans[$0] == plans[$1] ? $0 < $1 : plans[$0] < plans[$1]
    }
    var weighed: [Diagnostic] = []
    var start = 0
    while start < order.count {
      let plan = plans[order[start]]
      let end = order[start...].firstIndex { plans[$0] != plan } ?? order.count
      weighed += policy.applied(to: order[start..<end].map { kept[$0] }, plan: plan)
      start = end
    }
    return weighed
  }
}
