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
  private let profile: Profile?
  private let chosen: Set<FilePath>?
  private let isStrict: Bool
  private let threads: Int
  private let search: PatternSearch
  private let ledger: LiveLedger?

  /// Folders below this number are read faster by one thread than by several.
  private static let threshold = 12

  init(
    of source: TreeSource, settings: Settings, profile: Profile?, chosen: Set<FilePath>?,
    isStrict: Bool, threads: Int, search: PatternSearch, ledger: LiveLedger? = nil
  ) {
    self.source = source
    self.settings = settings
    self.profile = profile
    self.chosen = chosen
    self.isStrict = isStrict
    self.threads = threads
    self.search = search
    self.ledger = ledger
  }

  /// Runs every check.
  func run() -> Outcome {
    let (plans, leftOut) = folders()
    let results = check(plans)
    var outcome = Outcome(leftOut: leftOut)
    outcome.plans = results.map(\.digest)
    outcome.documents = results.reduce(0) { $0 + $1.documents }
    let conditions = Conditions(source: source, search: search)
    var findings = results.flatMap(\.diagnostics)
    let open = results.lazy.flatMap(\.conditionals).filter { conditions.hold($0.condition) }
    findings += Analysis.located(open.map(\.finding), read: source.read)
    findings += Analysis.tree(
      results.map(\.digest) + neighbours(of: results), chosen: Set(outcome.plans.map(\.path)),
      ledger: ledger, read: source.read)
    let silenced = SuppressedFindings(findings, results.flatMap(\.suppressions))
    outcome.suppressed = silenced.count
    outcome.findings = weigh(silenced.kept)
    return outcome
  }

  // An undated folder is a plan only to somebody who names it; a name that begins with a digit tries to be dated.
  private func folders() -> (plans: [FilePath], leftOut: [FilePath]) {
    if let chosen {
      return (source.folders.filter { chosen.contains($0) && !settings.ignores($0) }, [])
    }
    let visible = source.folders.filter {
      $0.bytes.first != UInt8(ascii: ".") && !settings.ignores($0)
    }
    let isPlan = { (name: FilePath) in name.bytes.first.map { (0x30...0x39).contains($0) } ?? false
    }
    return (visible.filter(isPlan), visible.filter { !isPlan($0) })
  }

  private func check(_ plans: [FilePath]) -> [PlanResult] {
    var names = RootNames()
    for file in source.files { names.add(file: file) }
    if chosen != nil { return plans.map { checkAlone($0, among: names) } }
    let source = source
    let folders = source.folders
    let listings = concurrentMap(count: folders.count, threads: threads, threshold: Self.threshold)
    {
      source.list(folders[$0])
    }
    for (name, listing) in zip(folders, listings) { names.add(folder: name, names: listing.names) }
    let wanted = Set(plans)
    let chosenListings = zip(folders, listings).filter { wanted.contains($0.0) }.map(\.1)
    let known = names
    return concurrentMap(
      count: chosenListings.count, threads: threads, threshold: Self.threshold
    ) { index in
      let folder = source.load(chosenListings[index])
      return Analysis.plan(
        folder, Analysis.documents(of: folder), among: known, profile: profile(of: folder))
    }
  }

  // For one plan only the folders are listed that its links lead to.
  private func checkAlone(_ plan: FilePath, among files: RootNames) -> PlanResult {
    var names = files
    let folder = source.load(source.list(plan))
    let documents = Analysis.documents(of: folder)
    let linked = Analysis.linkedFolders(from: documents, in: folder)
    for name in source.folders {
      names.add(folder: name, names: linked.contains(name) ? source.list(name).names : [])
    }
    return Analysis.plan(folder, documents, among: names, profile: profile(of: folder))
  }

  private func profile(of folder: PlanFolder) -> Profile? {
    profile ?? settings.profile(of: folder.path.name)
  }

  // Plans that were not chosen are read only if something of a chosen one can meet something of theirs.
  private func neighbours(of results: [PlanResult]) -> [PlanDigest] {
    guard let chosen, results.contains(where: { $0.digest.looksOutward }) else { return [] }
    let source = source
    let others = source.folders.filter {
      !chosen.contains($0) && $0.bytes.first.map { (0x30...0x39).contains($0) } == true
    }
    return concurrentMap(count: others.count, threads: threads, threshold: Self.threshold) {
      index in
      Analysis.digest(of: source.load(source.list(others[index])))
    }
  }

  // The severity of a finding depends on the plan its document lies in.
  private func weigh(_ findings: [Diagnostic]) -> [Diagnostic] {
    let policy = SeverityPolicy(settings, isStrict: isStrict)
    var byPlan: [FilePath: [Diagnostic]] = [:]
    for finding in findings {
      let inner = finding.place.path.below(source.planningRoot)
      // What is left out is there all the same, for links and tables; only its own faults are nobody's business.
      if let inner, settings.ignores(inner) { continue }
      let plan = inner.map { FilePath(Bytes($0.bytes.prefix { $0 != UInt8(ascii: "/") })) }
      byPlan[plan ?? "", default: []].append(finding)
    }
    return byPlan.sorted { $0.key < $1.key }.flatMap { policy.applied(to: $1, plan: $0) }
  }
}
