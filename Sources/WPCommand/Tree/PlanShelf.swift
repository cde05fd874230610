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

  /// Reads one plan.
  func plan(_ index: Int) -> Plan {
    let listing = source.list(names[index])
    return Analysis.read(source.load(listing), profile: settings.profile(of: names[index]))
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
  fileprivate init(_ fault: ReferenceIndex.Fault, of reference: String) {
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
