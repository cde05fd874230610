import WPCore
import WPHost
import WPSyntax

/// The work on a package as its holder wants to hand it in: checked before the ledger is asked.
struct FinishedWork {
  let desk: ClaimDesk
  let node: Int
  let holding: Holding
  /// Why a person lets it pass unchecked.
  let force: String?
  /// What the work took.
  let actual: PackageChange?
  /// What this command did when it was run before and its answer was lost.
  private let earlier: Completion?
  /// The checks that could not be made, and why.
  private(set) var omissions: [String] = []

  init(_ invocation: Invocation) throws {
    desk = try ClaimDesk(invocation, about: invocation.namedPackage())
    node = try desk.heldNode()
    holding = try desk.holding(node)
    earlier = try desk.lostCompletion(of: holding.package)
    let takesForce = invocation.arguments.has(.force)
    force = takesForce ? try invocation.force(of: desk.identity) : nil
    if !takesForce, invocation.arguments.has(.reason) {
      throw UsageError("--reason goes with --force")
    }
    actual = try invocation.arguments.text(.actual).map { text in
      do throws(EditRefusal) {
        return try PackageChangeReader { (name) throws(EditRefusal) in name }.read("actual=\(text)")
      } catch {
        throw UsageError(error.message, hint: error.hint)
      }
    }
  }

  var name: PackageName { holding.package }

  /// The commit that is checked out, which holds the work as far as it is committed.
  var commit: String? { desk.position?.head }

  /// Makes sure that a step may be taken and that the work is what was promised.
  mutating func check(_ step: (inout Ledger, Moment) throws -> Void) throws {
    guard earlier == nil else { return }
    let claim = try desk.glance.get().claim(of: name)
    try desk.rehearse(step)
    guard let claim, desk.isHere(claim) else {
      throw Failure(
        code: "elsewhere", "the work on \(name.text) is in \(claim?.holder.workTree ?? "")",
        hint: "run the command there")
    }
    guard force == nil else { return }
    let faults = try review(of: claim).faults
    if !faults.isEmpty { throw Failure(faults, of: name) }
  }

  private mutating func review(of claim: Claim) throws -> WorkReview {
    let (plan, package) = try desk.read(node)
    var changed: [FilePath]?
    if claim.scope.isEmpty {
      omissions.append("it names no files, so what was changed was not compared with its scope")
    } else if let position = desk.position {
      let base = try BaseBranch.find(
        configured: desk.workplace.settings.baseBranch, position)
      changed = try TouchedPaths(of: claim, position, base: base).paths
    } else {
      omissions.append(
        "git has no commit here, so what was changed was not compared with its scope")
    }
    return WorkReview(
      of: claim, document: plan.document(of: package),
      scope: ClaimScope(writes: package.files.map(\.value), reads: package.reads.map(\.value)),
      changed: changed, allowed: try desk.allowance(of: claim, at: node, plan, package),
      items: plan.items(of: package))
  }

  /// What the document says once the work is done.
  ///
  /// Whatever claims write, this is written: the base branch learns from it that the work has landed.
  func document(of completion: Completion) -> OwnDocument {
    OwnDocument(node: node, state: .completed, assignee: completion.agent, actual: actual)
  }

  /// Checks the work and ends the package, which is handed in on the way if it was not before.
  static func end(
    _ invocation: Invocation, submitting submits: Bool, _ schema: String
  ) throws -> Answer {
    var work = try FinishedWork(invocation)
    let desk = work.desk
    let (holding, commit, force) = (work.holding, work.commit, work.force)
    let branch = desk.position?.branch
    let end = { (ledger: inout Ledger, moment: Moment) in
      if submits {
        _ = try ledger.submit(
          holding, commit: commit, by: desk.claimer, shared: desk.shared, at: moment)
      }
      return try ledger.complete(
        holding, commit: commit, on: branch, by: desk.claimer, shared: desk.shared, reason: force,
        at: moment)
    }
    try work.check { ledger, moment in _ = try end(&ledger, moment) }
    let (deed, publication) = try work.carryOut(end)
    return work.completed(deed, publication, schema)
  }

  /// Ends the package by a step, with its document, and with its branch where that is to be pushed.
  ///
  /// Whether the document can say it is found out before anything is done that stands whether it does or not.
  func carryOut(
    _ step: (inout Ledger, Moment) throws -> Completion
  ) throws -> (deed: Deed<Completion>, publication: Publication?) {
    if let earlier {
      return (
        try desk.settle { _, _ in
          earlier
        } documents: { done, _ in
          [document(of: done)]
        }, nil
      )
    }
    let changes = try OwnDocument(
      node: node, state: .completed, assignee: desk.claimer.agent, actual: actual
    ).change(desk.forest, desk.plans)
    var publication: Publication?
    if desk.invocation.arguments.has(.push) {
      guard let claim = try desk.glance.get().claim(of: name) else {
        throw Failure(LedgerRefusal(.notHeld(name, by: nil)), at: desk.moment)
      }
      publication = try Publication(name, changes, of: claim, desk)
    }
    var deed = try desk.carryOut(pushing: publication?.branch, step) { completion, _ in
      [document(of: completion)]
    }
    if let publication, !desk.isDryRun { deed.problems += publication.follow() }
    return (deed, publication)
  }

  /// What is said to a person who completed a package.
  func completed(
    _ deed: Deed<Completion>, _ publication: Publication?, _ schema: String
  ) -> Answer {
    if deed.problems.isEmpty { desk.forget([name], upTo: deed.ledger.seq) }
    let shown = Visible.text(name.text)
    var text = "Completed \(shown)"
    if let publication { text += ", and pushed it on \(Visible.text(publication.branch.name))" }
    text += "\n"
    if deed.outcome.isGuarded, desk.position != nil {
      text += "Its files stay guarded until its document on the base branch says so, too.\n"
    }
    var steps = [(call: "wp next", meaning: "names what comes then")]
    if desk.position != nil, publication == nil {
      steps.insert((call: "git commit", meaning: "its document with the work"), at: 0)
    }
    text += "\n" + NextSteps.text(steps)
    return deed.answer(schema, desk, text: text, notes: omissions.map { "\(name.text): \($0)" }) {
      json in
      json.member("package", name.text)
      json.member("state", PackageState.completed.word)
      json.member("token", deed.outcome.token.value)
      json.member("commit", ifPresent: deed.outcome.commit)
      json.member("branch", ifPresent: deed.outcome.branch)
      json.member("landed", deed.outcome.hasLanded)
      json.member("pushed", ifPresent: publication?.branch.commit)
      json.member("guards", deed.outcome.scope.writes)
      json.member("forced", force != nil)
    }
  }
}

extension Failure {
  /// That work is not what was promised, each thing with what mends it.
  fileprivate init(_ faults: [WorkReview.Fault], of name: PackageName) {
    let shown = 50
    var reasons: [Reason] = []
    var strays = 0
    for fault in faults {
      if case .stray = fault { strays += 1 }
      if strays <= shown { reasons.append(fault.reason(name)) }
    }
    if strays > shown {
      reasons.append(
        Reason(
          code: "outside_scope", message: "and \(strays - shown) more paths are outside of it",
          facts: []))
    }
    guard let first = reasons.first else { preconditionFailure("a refusal has a reason") }
    self.init(
      code: first.code, first.message,
      hint: "nothing was handed in; 'wp plan show \(name.text)' shows what it promises",
      status: .refused)
    self.reasons = reasons
  }
}

extension WorkReview.Fault {
  fileprivate func reason(_ name: PackageName) -> Failure.Reason {
    let package = Failure.Fact(name: "package", value: .text(name.text))
    switch self {
    case .openCriteria(let numbers):
      let list = numbers.map(String.init)
      let several = numbers.count == 1 ? "criterion" : "criteria"
      return Failure.Reason(
        code: "open_criteria",
        message: "\(several) \(list.joined(separator: ", ")) of \(name.text) "
          + "\(numbers.count == 1 ? "is" : "are") not met; "
          + "'wp plan tick \(name.text) \(list.joined(separator: " "))' says so once "
          + (numbers.count == 1 ? "it is" : "they are"),
        facts: [package, Failure.Fact(name: "criteria", value: .texts(list))])
    case .openItems(let names):
      return Failure.Reason(
        code: "open_items",
        message:
          "\(names.count == 1 ? "work item" : "work items") \(names.joined(separator: ", ")) "
          + "of \(name.text) \(names.count == 1 ? "is" : "are") not finished",
        facts: [package, Failure.Fact(name: "items", value: .texts(names))])
    case .otherCriteria:
      return Failure.Reason(
        code: "changed_criteria",
        message: "the criteria of \(name.text) are not those that were claimed; put their words "
          + "back, or give it back with 'wp release \(name.text)' and claim what it says now",
        facts: [package])
    case .otherScope:
      return Failure.Reason(
        code: "changed_scope",
        message: "the document of \(name.text) names other files than were claimed; put them back, "
          + "or agree on them with 'wp scope \(name.text) --request PATH'",
        facts: [package])
    case .stray(let path):
      return Failure.Reason(
        code: "outside_scope",
        message: "\(path.shown) was changed and is outside the scope of \(name.text); "
          + "'wp scope \(name.text) --request \(path.shown)' asks for it",
        facts: [package, Failure.Fact(name: "path", value: .text(path.text))])
    }
  }
}
