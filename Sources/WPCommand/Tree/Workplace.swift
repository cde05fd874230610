import WPCore
import WPHost
import WPSyntax

/// Where a command works: the root of the run, its configuration, and the plans that were named.
struct Workplace: Sendable {
  /// The absolute path of the root.
  let root: RawPath
  let settings: Settings
  /// What the configuration has that is not understood and does not stop a command.
  let warnings: [SettingsProblem]
  /// The path of the planning root from the root.
  let planningRoot: FilePath
  /// The names of the plan folders that were asked for; nil for all of them.
  let chosen: Set<FilePath>?
  /// The absolute folder that paths are shown from.
  private let directory: RawPath

  /// Finds the place from the paths of a command line, or from the working directory where there are none.
  static func find(_ paths: [RawPath], _ invocation: Invocation) throws -> Workplace {
    let directory = try invocation.directory()
    let files = invocation.host.files
    guard !paths.isEmpty else {
      let root = try Root.find(from: directory, files)
      return try Workplace(root, directory: directory, files)
    }
    var place: Workplace?
    for path in paths {
      let absolute = path.isAbsolute ? path : directory.joined(path)
      let next =
        try files.kind(absolute) == nil
        ? Workplace(plan: path, directory: directory, files)
        : Workplace(naming: absolute, directory: directory, files)
      guard let first = place else {
        place = next
        continue
      }
      guard first.root == next.root, first.planningRoot == next.planningRoot else {
        throw UsageError(
          "the paths belong to different planning roots",
          hint: "check \(FilePath(first.root).shown) and \(FilePath(next.root).shown) one by one")
      }
      place = first.choosing(next.chosen)
    }
    guard let place else { preconditionFailure("a command line with paths names a place") }
    return place
  }

  /// Finds the place of a command that may write the first plan: where there is no planning folder, it will be where
  /// the configuration or the workflow says.
  static func founding(_ invocation: Invocation) throws -> Workplace {
    let directory = try invocation.directory()
    let files = invocation.host.files
    return try founding(Root.find(from: directory, files), seenFrom: directory, files)
  }

  /// The place of a root in which there may be no plans yet.
  static func founding(
    _ root: Root, seenFrom directory: RawPath, _ files: Files
  ) throws -> Workplace {
    let reading = try settings(of: root.path, files)
    let planning = try root.planning(configured: reading.settings.planningRoot?.bytes, files)
    let first = reading.settings.planningRoot?.bytes ?? Root.usualPlaces[0]
    return Workplace(
      root: root.path, reading, planning: planning ?? root.path.joined(first), chosen: nil,
      directory)
  }

  /// The place of a root that is known, seen from there.
  init(root: RawPath, _ invocation: Invocation) throws {
    try self.init(Root(path: root), directory: root, invocation.host.files)
  }

  private init(_ root: Root, directory: RawPath, _ files: Files) throws {
    let reading = try Workplace.settings(of: root.path, files)
    guard
      let planning = try root.planning(configured: reading.settings.planningRoot?.bytes, files)
    else {
      throw Failure(noPlansBelow: root)
    }
    self.init(root: root.path, reading, planning: planning, chosen: nil, directory)
  }

  private init(naming path: RawPath, directory: RawPath, _ files: Files) throws {
    let resolved = try files.resolve(path)
    let marked = try Root.marked(above: resolved, files)
    let reading = try Workplace.settings(of: marked?.path ?? directory, files)
    let place = try PlanningPlace.find(
      path, configured: reading.settings.planningRoot?.bytes, files)
    // A repository is no plan, whatever documents lie at its top.
    if let marked, resolved == marked.path, !marked.path.holds(place.planning) {
      throw Failure(noPlansBelow: marked)
    }
    self.init(
      root: place.root.path, reading, planning: place.planning,
      chosen: place.plan.map { [FilePath($0)] }, directory)
  }

  // What is no path may be the name of a plan, as reports print it, or its slug.
  private init(plan typed: RawPath, directory: RawPath, _ files: Files) throws {
    let place = try Workplace(try Root.find(from: directory, files), directory: directory, files)
    let folder = FilePath(place.root).appending(place.planningRoot)
    let names = try files.open(folder.bytes).entries()
      .filter { $0.kind == .directory }.map { FilePath($0.name) }
    let wanted = FilePath(typed)
    let found = ReferenceIndex.folders(named: wanted.text, among: names).map { names[$0] }
    guard found.count == 1 else {
      let slugs = names.compactMap { try? FolderName($0).slug }
      let nearest = EditDistance.nearest(wanted.text, among: names.map(\.text) + slugs)
      throw Failure(
        code: "not_found",
        found.isEmpty
          ? "there is no file, folder or plan '\(wanted.shown)'"
          : "'\(wanted.shown)' fits several plans: "
            + found.map(\.shown).joined(separator: ", "),
        hint: nearest.map { "did you mean '\(FilePath($0).shown)'?" }
          ?? "'wp plan list --all' lists the plans")
    }
    self.init(place, chosen: Set(found))
  }

  private init(
    root: RawPath, _ reading: SettingsReading, planning: RawPath, chosen: Set<FilePath>?,
    _ directory: RawPath
  ) {
    self.root = root
    settings = reading.settings
    warnings = reading.problems
    planningRoot = FilePath(planning).below(FilePath(root)) ?? ""
    self.chosen = chosen
    self.directory = directory
  }

  private init(_ other: Workplace, chosen: Set<FilePath>?) {
    root = other.root
    settings = other.settings
    warnings = other.warnings
    planningRoot = other.planningRoot
    self.chosen = chosen
    directory = other.directory
  }

  /// The same place with more plans chosen; nil chooses all.
  func choosing(_ more: Set<FilePath>?) -> Workplace {
    guard let chosen, let more else { return Workplace(self, chosen: nil) }
    return Workplace(self, chosen: chosen.union(more))
  }

  /// The same place with those of the chosen plans that are among others.
  func keeping(_ others: Set<FilePath>) -> Workplace {
    Workplace(self, chosen: chosen.map { $0.intersection(others) })
  }

  /// The same place with only these plans chosen.
  func choosing(only plans: Set<FilePath>) -> Workplace { Workplace(self, chosen: plans) }

  /// What a path of the run is shown behind, so that whoever stands in the working directory can open it.
  var pathPrefix: FilePath {
    if directory == root { return "" }
    if let below = FilePath(root).below(FilePath(directory)) { return below }
    guard let steps = FilePath(directory).below(FilePath(root)) else { return FilePath(root) }
    let depth = steps.bytes.count { $0 == UInt8(ascii: "/") } + 1
    return FilePath(Array(repeating: "..", count: depth).joined(separator: "/"))
  }

  /// Whether there is a planning folder below a root.
  static func hasPlans(below root: Root, _ files: Files) throws -> Bool {
    let reading = try settings(of: root.path, files)
    return try root.planning(configured: reading.settings.planningRoot?.bytes, files) != nil
  }

  // A configuration that cannot be understood stops every command: what it would have changed is unknown.
  private static func settings(of root: RawPath, _ files: Files) throws -> SettingsReading {
    let path = root.joined(Settings.path.bytes)
    guard try files.kind(path) != nil else { return SettingsReading.defaults }
    let bytes = try files.read(try files.follow(path, within: root))
    let reading = Settings.read(
      SourceFile(path: Settings.path, bytes: bytes), rules: Catalogue.rules)
    if let problem = reading.problems.first(where: { $0.severity == .error }) {
      throw Failure(settings: problem)
    }
    return reading
  }
}

extension Failure {
  /// The refusal to look for plans where there is no folder for them.
  fileprivate init(noPlansBelow root: Root) {
    self.init(
      code: "no_planning_root",
      "there is no planning folder below '\(FilePath(root.path).shown)'",
      hint: "'wp init' sets one up; for plans that are elsewhere name their folder, or set "
        + "planning_root in .engineering/wp.yaml")
  }

  /// The refusal to go on with a file of settings that is not understood.
  init(settings problem: SettingsProblem, code: String = "configuration") {
    let place = problem.place
    self.init(
      code: code,
      "\(place.path.shown):\(place.start.line):\(place.start.column): \(problem.message)",
      hint: problem.help)
  }
}
