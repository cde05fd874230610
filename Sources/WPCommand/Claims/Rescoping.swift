import WPCore
import WPSyntax

/// Changes what a claim guards while the work runs.
struct Rescoping {
  private let desk: ClaimDesk
  private let node: Int
  private let patterns: [String]

  /// In which way.
  enum Step {
    /// The holder asks for more.
    case request
    /// Somebody gives the holder more.
    case grant
    /// The holder gives some of it back.
    case drop
  }

  /// Takes the patterns as they were typed; the first operand names the package.
  init(_ invocation: Invocation) throws {
    desk = try ClaimDesk(invocation, about: invocation.namedPackage())
    let operands = invocation.arguments.operands.indices
    node = try desk.node(try invocation.arguments.operand(0) ?? "")
    var patterns: [String] = []
    for index in operands.dropFirst() {
      let pattern = try invocation.arguments.operand(index) ?? ""
      if case .failure(let problem) = PathPattern.parse(pattern) {
        throw UsageError("the pattern '\(pattern)' \(problem.wording)")
      }
      if !patterns.contains(pattern) { patterns.append(pattern) }
    }
    self.patterns = patterns
  }

  /// Takes the step, and says what is guarded then.
  func answer(_ step: Step) throws -> Answer {
    let name = desk.forest.name(node)
    let (claimer, shared) = (desk.claimer, desk.shared)
    var notes: [String] = []
    let deed: Deed<Claim>
    switch step {
    case .request:
      let holding = try desk.holding(node)
      deed = try carryOut { (ledger, moment) in
        try ledger.widen(holding, by: patterns, for: claimer, shared: shared, at: moment)
      }
    case .grant:
      deed = try carryOut { (ledger, moment) in
        try ledger.widen(name, by: patterns, grantedBy: claimer, shared: shared, at: moment)
      }
    case .drop:
      let holding = try desk.holding(node)
      notes = try checkNothingChanged(in: name)
      deed = try carryOut { (ledger, moment) in
        try ledger.narrow(holding, by: patterns, for: claimer, shared: shared, at: moment)
      }
    }
    return answer(step, deed, notes: notes)
  }

  private func carryOut(
    _ decide: (inout Ledger, Moment) throws -> Claim
  ) throws -> Deed<Claim> {
    try desk.carryOut(decide) { _, _ in [] }
  }

  /// Refuses to give back what was worked on, which nobody would guard then; says where it could not be looked at.
  private func checkNothingChanged(in name: PackageName) throws -> [String] {
    guard let claim = try desk.glance.get().claim(of: name),
      let rest = claim.scope.dropping(patterns)
    else { return [] }
    guard let position = desk.position else {
      return ["there is no git, so nobody looked whether files in it were changed"]
    }
    let base = try BaseBranch.find(configured: desk.workplace.settings.baseBranch, position)
    let before = claim.scope.paths(without: []).writes
    let after = rest.paths(without: []).writes
    let changed = try TouchedPaths(of: claim, position, base: base).paths
      .filter { before.contains($0) && !after.contains($0) }
    guard let first = changed.first else { return [] }
    var failure = Failure(
      code: "changed_files",
      "\(changed.count == 1 ? "a file" : "\(changed.count) files") of what is to be dropped "
        + "\(changed.count == 1 ? "was" : "were") changed: \(first.shown)",
      hint: "take the changes back, or keep it in the scope", status: .refused)
    failure.reasons = changed.prefix(50).map { path in
      Failure.Reason(
        code: "changed_files", message: "\(path.shown) was changed",
        facts: [Failure.Fact(name: "path", value: .text(path.text))])
    }
    throw failure
  }

  private func answer(_ step: Step, _ deed: Deed<Claim>, notes: [String]) -> Answer {
    let claim = deed.outcome
    let name = Visible.text(claim.package.text)
    let list = patterns.map { Visible.text($0) }.joined(separator: ", ")
    let headline =
      switch step {
      case .request: "\(name) may write \(list) now"
      case .grant: "Gave \(list) to \(name), which \(claim.holder.agent.text) holds"
      case .drop: "\(name) no longer guards \(list)"
      }
    let files = claim.scope.writes.map { Visible.text($0) }
    let text =
      headline + "\n"
      + (files.isEmpty ? "It guards nothing but the package itself.\n" : "It guards:\n")
      + files.map { "  \($0)\n" }.joined()
    return deed.answer("wp.scope/1", desk, text: text, notes: notes) { json in
      json.member("package", claim.package.text)
      json.member("document", desk.forest.package(node).path.text)
      json.member("files", claim.scope.writes)
      json.member("reads", claim.scope.reads)
      json.member("agent", claim.holder.agent.text)
      json.member("token", claim.token.value)
    }
  }
}
