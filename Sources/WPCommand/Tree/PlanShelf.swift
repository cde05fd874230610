import WPCore
import WPHost
import WPSyntax

/// The plans of a planning root, read on demand.
struct PlanShelf: Sendable {
  /// The paths of the plan folders from the root of the run, sorted.
  let names: [FilePath]
  private let source: TreeSource
  private let settings: Settings
  private let threads: Int

  init(_ workplace: Workplace, _ host: Host) throws(HostError) {
    let source = try WorkTree(files: host.files, root: workplace.root)
      .source(of: workplace.planningRoot)
    self.init(
      source, workplace.settings, chosen: workplace.chosen, threads: host.threads())
  }

  /// The shelf of what was read from anywhere.
  init(
    _ source: TreeSource, _ settings: Settings, chosen: Set<FilePath>? = nil, threads: Int
  ) {
    names = source.folders.filter { name in
      if let chosen { return chosen.contains(name) }
      return (0x30...0x39).contains(name.bytes.first ?? 0) && !settings.ignores(name)
    }
    self.source = source
    self.settings = settings
    self.threads = threads
  }

  /// The shelf of a place whose planning folder may not exist yet.
  static func founding(_ workplace: Workplace, _ host: Host) throws(HostError) -> PlanShelf {
    let folder = FilePath(workplace.root).appending(workplace.planningRoot)
    guard try host.files.kind(folder.bytes) != nil else {
      return PlanShelf(empty: workplace, threads: host.threads())
    }
    return try PlanShelf(workplace, host)
  }

  private init(empty workplace: Workplace, threads: Int) {
    names = []
    source = TreeSource(
      planningRoot: workplace.planningRoot, folders: [], files: [],
      list: { FolderListing(path: $0, entries: [], problem: nil) },
      load: { PlanFolder(path: $0.path, files: [], names: []) }, read: { _ in nil })
    settings = workplace.settings
    self.threads = threads
  }

  /// Reads the files of one plan.
  func folder(_ index: Int) throws(HostError) -> PlanFolder {
    try source.load(try source.list(names[index]))
  }

  /// The bytes of a file as they are now, by its path from the root of the run; nil where it cannot be read.
  func bytes(of path: FilePath) throws(HostError) -> Bytes? { try source.read(path) }

  /// The names in the planning folder that differ from another at most by the case of letters.
  func twins(of name: FilePath) -> [FilePath] {
    let folded = name.text.lowercased()
    return (source.folders + source.files).filter { $0.text.lowercased() == folded }
  }

  /// The index of the plan that a reference means, where nothing but a plan is wanted.
  func planIndex(_ reference: String) throws(Failure) -> Int {
    let index = try index()
    do throws(ReferenceIndex.Fault) {
      return try index.findPlan(reference)
    } catch {
      throw Failure(error, of: reference)
    }
  }

  /// Reads one plan.
  func plan(_ index: Int) throws(HostError) -> Plan {
    Analysis.read(try folder(index), profile: settings.profile(of: names[index]))
  }

  /// Reads every plan for its packages and keeps of each what a function makes of it.
  func map<Value: Sendable>(
    _ body: @escaping @Sendable (Plan) -> Value
  ) throws(HostError) -> [Value] {
    try concurrentMap(
      count: names.count, threads: threads, threshold: 12, remembering: KnownHeadings.init
    ) { (index, headings) throws(HostError) in
      let profile = settings.profile(of: names[index])
      return body(Analysis.packages(of: try folder(index), &headings, profile: profile))
    }
  }

  private func index() throws(Failure) -> ReferenceIndex {
    ReferenceIndex(
      try Failure.telling { () throws(HostError) in try map { PlanDigest($0) } })
  }

  /// The plan or package that a reference means.
  func find(_ reference: String) throws(Failure) -> ReferenceIndex.Meaning {
    try read(reference).meaning
  }

  /// What a reference means, with the plan as it was read to find that.
  func read(_ reference: String) throws(Failure) -> (meaning: ReferenceIndex.Meaning, plan: Plan) {
    let alone = try Failure.telling { () throws(HostError) in try readAlone(reference, plan) }
    if let alone { return (alone.meaning, alone.plan) }
    let index = try index()
    let meaning: ReferenceIndex.Meaning
    do throws(ReferenceIndex.Fault) {
      meaning = try index.find(reference)
    } catch {
      throw Failure(error, of: reference)
    }
    return (meaning, try Failure.telling { () throws(HostError) in try plan(meaning.plan) })
  }

  /// What a reference means that names its plan, for which the others need not be read; nil where that is not enough,
  /// as where it has to be said what comes near it.
  func readAlone(
    _ reference: String, _ read: (Int) throws(HostError) -> Plan
  ) throws(HostError) -> (meaning: ReferenceIndex.Meaning, plan: Plan)? {
    let folders =
      Reference(reference).plan.map { ReferenceIndex.folders(named: $0, among: names) }
      ?? Array(names.indices)
    guard folders.count == 1 else { return nil }
    let plan = try read(folders[0])
    guard let meaning = try? ReferenceIndex([PlanDigest(plan)]).find(reference) else { return nil }
    return (meaning.moved(to: folders[0]), plan)
  }
}

extension ReferenceIndex.Meaning {
  /// The index of the plan.
  fileprivate var plan: Int {
    switch self {
    case .plan(let plan), .package(let plan, _): plan
    }
  }

  /// The same in the plan at another index.
  fileprivate func moved(to plan: Int) -> ReferenceIndex.Meaning {
    switch self {
    case .plan: .plan(plan)
    case .package(_, let package): .package(plan: plan, package: package)
    }
  }
}

extension Failure {
  /// Whether a reference does not mean one thing.
  var isOfReference: Bool { ["ambiguous_reference", "no_such_reference"].contains(code) }

  /// A reference that does not mean one thing.
  init(_ fault: ReferenceIndex.Fault, of reference: String) {
    switch fault {
    case .ambiguous(let names):
      self.init(
        code: "ambiguous_reference",
        "'\(reference)' fits several: \(names.joined(separator: ", "))",
        hint: "write one of them in full")
    case .unknown(let nearest):
      self.init(
        code: "no_such_reference", "there is no plan or package '\(reference)'",
        hint: nearest.map { "did you mean '\($0)'?" }
          ?? "'wp plan list' lists the plans, 'wp plan show PLAN' the packages of one")
    }
  }
}
