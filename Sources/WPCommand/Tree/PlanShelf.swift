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
    let settings = workplace.settings
    names = source.folders.filter { name in
      if let chosen = workplace.chosen { return chosen.contains(name) }
      return (0x30...0x39).contains(name.bytes.first ?? 0) && !settings.ignores(name)
    }
    self.source = source
    self.settings = settings
    threads = host.threads()
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
  func folder(_ index: Int) -> PlanFolder {
    source.load(source.list(names[index]))
  }

  /// The names in the planning folder that differ from another at most by the case of letters.
  func twins(of name: FilePath) -> [FilePath] {
    let folded = name.text.lowercased()
    return (source.folders + source.files).filter { $0.text.lowercased() == folded }
  }

  /// The index of the plan that a reference means, where nothing but a plan is wanted.
  func planIndex(_ reference: String) throws(Failure) -> Int {
    do throws(ReferenceIndex.Fault) {
      return try ReferenceIndex(map { PlanDigest($0) }).findPlan(reference)
    } catch {
      throw Failure(error, of: reference)
    }
  }

  /// Reads one plan.
  func plan(_ index: Int) -> Plan {
    Analysis.read(folder(index), profile: settings.profile(of: names[index]))
  }

  /// Reads every plan and keeps of each what a function makes of it.
  func map<Result: Sendable>(_ body: @escaping @Sendable (Plan) -> Result) -> [Result] {
    concurrentMap(count: names.count, threads: threads, threshold: 12) { body(plan($0)) }
  }

  /// The plan or package that a reference means.
  func find(_ reference: String) throws(Failure) -> ReferenceIndex.Meaning {
    do throws(ReferenceIndex.Fault) {
      return try ReferenceIndex(map { PlanDigest($0) }).find(reference)
    } catch {
      throw Failure(error, of: reference)
    }
  }
}

extension Failure {
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
        hint: nearest.map { "did you mean '\($0)'?" } ?? "'wp plan list' lists the plans")
    }
  }
}
