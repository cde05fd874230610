import WPCore
import WPHost
import WPSyntax

/// What one package may touch, for whoever asks before the work.
struct ScopePage {
  private let invocation: Invocation
  private let base: BaseState
  private let bounds: PackageBounds
  private let seen: SeenLedger

  /// Reads the package from the base branch, as a check would; what is not there yet, or has no git, from the work
  /// tree.
  init(_ reference: String, _ invocation: Invocation) throws {
    self.invocation = invocation
    let workplace = try Workplace.find([], invocation)
    let host = invocation.host
    let seen = try SeenLedger(root: workplace.root, host)
    let revision = try invocation.arguments.text(.base)
    let position = try GitPosition.find(root: workplace.root, host)
    if let revision, position == nil {
      throw Failure(
        code: "no_git", "git has no commit here, and so no '\(revision)'",
        hint: "leave --base out")
    }
    let state = try position.flatMap { position in
      do throws(Failure) {
        return try BaseState(named: revision, position, workplace, host)
      } catch {
        guard revision == nil else { throw error }
        return nil
      }
    }
    let found: (plan: Plan, package: WorkPackage)
    if let state, let landed = try? state.package(reference) {
      base = state
      found = landed
    } else {
      if let state, revision != nil { _ = try state.package(reference) }
      base = try BaseState(workTreeOf: workplace, host)
      found = try base.package(reference)
    }
    let name = PackageName(found.plan.reference(of: found.package))
    let granted = seen.ledger?.claim(of: name)?.scope.writes ?? []
    bounds = PackageBounds(of: found.package, in: found.plan, granted: granted)
    self.seen = seen
  }

  func answer() -> Answer {
    if invocation.wantsJSON {
      return seen.remarking(
        Answer(json: "wp.scope/1") { json in
          json.member("package", bounds.name.text)
          json.member("document", bounds.document.text)
          json.member("files", bounds.scope.writes)
          json.member("reads", bounds.scope.reads)
          json.member("granted", bounds.granted)
          json.member("shared", base.settings.shared)
          json.key("base")
          json.object { json in
            json.member("revision", base.revision)
            json.member("commit", ifPresent: base.commit)
          }
        })
    }
    return seen.remarking(Answer(text))
  }

  private var text: String {
    let name = Visible.text(bounds.name.text)
    var rows: [[String]] = []
    func add(_ head: String, _ patterns: [String]) {
      for (index, pattern) in patterns.enumerated() {
        rows.append([index == 0 ? head : "", Visible.text(pattern)])
      }
    }
    add("writes", bounds.scope.writes)
    add("granted", bounds.granted)
    add("reads", bounds.scope.reads)
    add("shared", base.settings.shared)
    rows.append(["its own", bounds.document.shown + ", and its work items"])
    var text = "\(name), as \(Visible.text(base.revision)) has it:\n\n" + Columns.text(rows) + "\n"
    if bounds.scope.writes.isEmpty {
      text += "It names no files to write.\n\n"
      return text
        + NextSteps.text([
          (call: "wp scope \(name) --suggest", meaning: "proposes some")
        ])
    }
    return text
      + NextSteps.text([
        (call: "wp scope \(name) --diff A..B", meaning: "tells whether commits stay inside")
      ])
  }
}
