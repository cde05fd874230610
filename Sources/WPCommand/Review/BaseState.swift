import WPCore
import WPHost
import WPSyntax

/// The plans and the settings that a change is held against: those of the base branch, never those of the change.
struct BaseState {
  /// The name of the revision, as it is shown.
  let revision: String
  /// The commit it means; nil where there is no git.
  let commit: String?
  let settings: Settings
  let planningRoot: FilePath
  let shelf: PlanShelf

  /// Reads the revision that was named, else the base branch.
  init(
    named revision: String?, _ position: GitPosition, _ workplace: Workplace, _ host: Host
  ) throws(Failure) {
    let known: String
    if let revision {
      known = revision
    } else {
      known = try BaseState.branch(position, workplace, host)
    }
    // Where a branch was never checked out, only the origin's is there.
    guard let commit = position.commit(known) ?? position.commit("refs/remotes/origin/" + known)
    else {
      // Where git answers nothing at all, nothing is known to be missing.
      do throws(Git.Refusal) { _ = try position.git.run(["rev-parse", "--git-dir"]) } catch {
        throw Failure(error)
      }
      throw Failure(missing: known, isShallow: position.isShallow)
    }
    let settings = try BaseState.settings(at: commit, position)
    do throws(Git.Refusal) {
      try self.init(known, commit, settings, position, workplace, host)
    } catch {
      throw Failure(error)
    }
  }

  /// What the work tree has, where there is no git and so no other state.
  init(workTreeOf workplace: Workplace, _ host: Host) throws(HostError) {
    revision = "the work tree"
    commit = nil
    settings = workplace.settings
    planningRoot = workplace.planningRoot
    shelf = try PlanShelf(workplace, host)
  }

  // A change may not widen what everybody may touch, either.
  private static func settings(
    at commit: String, _ position: GitPosition
  ) throws(Failure) -> Settings {
    let stored: Bytes?
    do throws(Git.Refusal) {
      stored = try position.contents(of: [Settings.path], at: commit)[Settings.path]
    } catch {
      throw Failure(error)
    }
    guard let stored else { return Settings() }
    let reading = Settings.read(
      SourceFile(path: Settings.path, bytes: stored), rules: Catalogue.rules)
    if let problem = reading.problems.first(where: { $0.severity == .error }) {
      throw Failure(settings: problem)
    }
    return reading.settings
  }

  private init(
    _ revision: String, _ commit: String, _ settings: Settings, _ position: GitPosition,
    _ workplace: Workplace, _ host: Host
  ) throws(Git.Refusal) {
    self.revision = revision
    self.commit = commit
    let tree = GitTree(position.git)
    let places = settings.planningRoot.map { [$0] } ?? Settings.defaultPlanningRoots
    var planningRoot = workplace.planningRoot
    var source = try tree.commit(commit, of: planningRoot)
    for place in places where place != planningRoot && source.folders.isEmpty {
      source = try tree.commit(commit, of: place)
      planningRoot = place
    }
    self.settings = settings
    self.planningRoot = planningRoot
    shelf = PlanShelf(source, settings, threads: host.threads())
  }

  /// The reference of the base branch: of the origin's and the one here, that which has what the other has.
  private static func branch(
    _ position: GitPosition, _ workplace: Workplace, _ host: Host
  ) throws(Failure) -> String {
    let configured = workplace.settings.baseBranch
    guard let base = try BaseBranch.find(configured: configured, position) else {
      let name = configured ?? host.variable("GITHUB_BASE_REF") ?? "main"
      throw Failure(missing: "origin/" + name, isShallow: position.isShallow)
    }
    let references = base.references(besides: position.branch)
    // On the base branch itself it is what is committed.
    guard let first = references.first else { return "HEAD" }
    guard references.count > 1, let origin = position.commit(first),
      position.shared(first, references[1]) == origin
    else { return short(first) }
    return short(references[1])
  }

  private static func short(_ reference: String) -> String {
    for start in ["refs/heads/", "refs/remotes/"] where reference.hasPrefix(start) {
      return String(reference.dropFirst(start.utf8.count))
    }
    return reference
  }

  /// The patterns of what everybody may touch.
  var shared: [PathPattern] {
    settings.shared.compactMap { try? PathPattern.parse($0).get() }
  }

  /// The package that a reference means, with its plan.
  func package(_ reference: String) throws(Failure) -> (plan: Plan, package: WorkPackage) {
    let found: (meaning: ReferenceIndex.Meaning, plan: Plan)
    do throws(Failure) {
      found = try shelf.read(reference)
    } catch {
      guard commit != nil, error.code == "no_such_reference" else { throw error }
      throw Failure(
        code: error.code, "\(revision) has no package '\(reference)'",
        hint: "scopes are read from there, not from the change; "
          + (error.hint ?? "land its document first"))
    }
    guard case .package(_, let package) = found.meaning else {
      throw Failure(
        code: "not_a_package", "'\(reference)' is a plan, not a package",
        hint: "'wp plan show \(reference)' lists its packages")
    }
    return (found.plan, found.plan.packages[package])
  }
}

extension Failure {
  /// A base that is not in this clone, with the call that brings it.
  init(missing revision: String, isShallow: Bool) {
    let origin = "origin/"
    let depth = isShallow ? "--unshallow " : ""
    guard revision.hasPrefix(origin) else {
      self.init(
        code: isShallow ? "shallow" : "no_base",
        "there is no commit '\(revision)'\(isShallow ? " in this shallow clone" : "")",
        hint: isShallow
          ? "git fetch --unshallow origin"
          : "name the base branch, or base_branch "
            + "in .engineering/wp.yaml")
      return
    }
    let name = revision.dropFirst(origin.utf8.count)
    self.init(
      code: isShallow ? "shallow" : "no_base",
      "the base branch '\(revision)' is not in this \(isShallow ? "shallow " : "")clone",
      hint: "git fetch \(depth)origin +refs/heads/\(name):refs/remotes/origin/\(name)")
  }

  /// Commits that are not known to come from one.
  init(unrelated revision: String, isShallow: Bool) {
    self.init(
      code: isShallow ? "shallow" : "no_common_commit",
      "\(revision) and the change share no commit\(isShallow ? " in this shallow clone" : "")",
      hint: isShallow ? "git fetch --unshallow origin" : "name the base that the change came from")
  }
}
