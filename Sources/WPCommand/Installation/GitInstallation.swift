import WPCore
import WPHost
import WPSyntax

/// What `wp` sets up in a repository of git: the pre-commit hook, and the merge driver with its attributes.
struct GitInstallation {
  private static let hook = RawPath("pre-commit".utf8)
  private static let attributes: FilePath = ".gitattributes"
  private static let driver = "merge.wp.driver"

  private let host: Host
  private let root: RawPath
  private let planningRoot: FilePath
  private let places: GitPlaces

  /// Takes the absolute root of the run, and the planning root from there.
  init(root: RawPath, planningRoot: FilePath, _ host: Host) throws {
    self.host = host
    self.root = root
    self.planningRoot = planningRoot
    places = try GitPlaces(root: root, host)
  }

  /// How much of it is there.
  func state() throws -> GitInstallationState {
    let attributes = try bytes(root.joined(Self.attributes.bytes)) ?? []
    return GitInstallationState(
      hook: shown(places.hooks.joined(Self.hook)),
      hasHook: MarkedBlock.stands(.shell, in: try bytes(places.hooks.joined(Self.hook)) ?? []),
      hasAttributes: MarkedBlock.stands(.shell, in: attributes),
      driver: places.configured(Self.driver))
  }

  /// What installing changes in files; the configuration of git is no file of ours.
  func installation() throws -> ChangeSet {
    let program = programPath
    let folder = FilePath(root).below(FilePath(places.top))?.text ?? ""
    return try changes { hook in
      do throws(HookScript.Refusal) {
        return try HookScript.written(in: hook, program: program, folder: folder)
      } catch {
        throw refusal(error)
      }
    } attributes: { file in
      try MergeAttributes.block(planningRoot).written(in: file ?? [])
    }
  }

  /// What uninstalling changes in files.
  func removal() throws -> ChangeSet {
    try changes { hook in
      do throws(HookScript.Refusal) {
        return try hook.flatMap { (hook) throws(HookScript.Refusal) in
          try HookScript.removed(from: hook)
        }
      } catch {
        throw refusal(error)
      }
    } attributes: { file in
      let rest = try file.map { try MarkedBlock.removed(.shell, from: $0) }
      return rest.flatMap { $0.isEmpty ? nil : $0 }
    }
  }

  /// Installs: writes the files under the lock of the clone, then tells git of the merge driver.
  func install() throws {
    try write(try installation())
    try places.configure("merge.wp.name", "planning documents, by their model")
    try places.configure(Self.driver, driverCall)
  }

  /// Takes out what installing put in.
  func uninstall() throws {
    try write(try removal())
    try places.removeSection("merge.wp")
  }

  private func changes(
    hook: (Bytes?) throws -> Bytes?, attributes: (Bytes?) throws -> Bytes?
  ) throws -> ChangeSet {
    try checkHook()
    let script = places.hooks.joined(Self.hook)
    let lines = root.joined(Self.attributes.bytes)
    let before = (try bytes(script), try bytes(lines))
    var changes = ChangeSet()
    do {
      for change in [
        change(shown(script), before.0, try hook(before.0)),
        change(Self.attributes, before.1, try attributes(before.1)),
      ] {
        if let change { _ = changes.insert(change) }
      }
    } catch let error as MarkedBlock.Unpaired {
      throw unpaired(error.line, in: Self.attributes)
    }
    return changes
  }

  /// A path from the root where it lies below it, else as it is.
  private func shown(_ path: RawPath) -> FilePath {
    FilePath(path).below(FilePath(root)) ?? FilePath(path)
  }

  private func change(_ path: FilePath, _ before: Bytes?, _ after: Bytes?) -> FileChange? {
    switch (before, after) {
    case (nil, nil): nil
    case (nil, let after?): .creating(path, after)
    case (let before?, nil): .removing(path, before)
    case (let before?, let after?): .replacing(path, before, with: after)
    }
  }

  private func write(_ changes: ChangeSet) throws {
    guard !changes.isEmpty else { return }
    let lock = try LiveFolder.find(root: root, host).lock(host.files)
    for change in changes.changes {
      let path = change.path.bytes.isAbsolute ? change.path.bytes : root.joined(change.path.bytes)
      let isHook = path.lastComponent == Self.hook
      if isHook { try makeHooksFolder() }
      let folder = try host.files.writable(path.folder)
      let place = try folder.place(path.lastComponent)
      guard place.original == change.before else {
        throw HostError("change", path, .changedUnderneath)
      }
      let step: FileStep = change.after.map { isHook ? .program($0) : .content($0) } ?? .removal
      try place.stage(step).commit(under: lock)
      folder.sweep([], under: lock)
    }
  }

  private func makeHooksFolder() throws {
    guard try host.files.kind(places.hooks) == nil else { return }
    _ = try host.files.writable(places.hooks.folder).makeFolder(places.hooks.lastComponent)
  }

  private func bytes(_ path: RawPath) throws -> Bytes? {
    try host.files.kind(path) == nil ? nil : try host.files.read(path)
  }

  // A hook that is somewhere else, or somebody else's, is not ours to change.
  private func checkHook() throws {
    let folder = shown(places.hooks).shown
    guard places.ownsHooks else {
      throw refusal("the hooks are in \(folder), which other repositories may share")
    }
    guard places.hooks.lastComponent != RawPath("_".utf8) else {
      throw Failure(
        code: "hook", "husky writes the hooks in \(folder)",
        hint: "add the line '\(HookScript.call)' to .husky/pre-commit")
    }
    guard try host.files.kind(places.hooks) == .directory else { return }
    let entry = try host.files.open(places.hooks).entries().first { $0.name == Self.hook }
    guard let kind = entry?.kind, kind != .file else { return }
    throw refusal("\(folder)/pre-commit is \(kind == .link ? "a symbolic link" : "not a file")")
  }

  private func refusal(_ message: String) -> Failure {
    Failure(code: "hook", message, hint: "add the line '\(HookScript.call)' to it by hand")
  }

  private func refusal(_ refusal: HookScript.Refusal) -> Failure {
    let hook = shown(places.hooks.joined(Self.hook))
    switch refusal {
    case .noShell:
      return self.refusal("\(hook.shown) is not a script of a shell")
    case .endsItself(let line):
      return Failure(
        code: "hook", "\(hook.shown):\(line): the script ends here; nothing behind it would run",
        hint: "add the line '\(HookScript.call) || exit 1' before it by hand")
    case .generated(let name, let advice):
      return Failure(code: "hook", "\(name) writes \(hook.shown)", hint: advice)
    case .unpaired(let line): return unpaired(line, in: hook)
    }
  }

  private func unpaired(_ line: Int, in path: FilePath) -> Failure {
    Failure(
      code: "cannot_edit", "\(path.shown):\(line): a mark of the lines of wp has no partner",
      hint: "remove what is left of '# wp:begin' and '# wp:end', then run again")
  }

  // Git runs the call in a shell and quotes what it puts in.
  private var driverCall: String {
    let program = host.findsOnPath("wp") ? "wp" : programPath.map(ShellWord.quoted) ?? "wp"
    return program + " merge-driver %O %A %B %L %P"
  }

  /// Where this very program is, for shells that do not find it; nil where the system does not tell.
  private var programPath: String? {
    guard let path = try? host.files.resolve(RawPath("/proc/self/exe".utf8)) else { return nil }
    return String(validating: path, as: UTF8.self)
  }
}
