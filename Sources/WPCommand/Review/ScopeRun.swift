import WPCore
import WPHost
import WPSyntax

/// One run of `wp scope` that checks a change.
struct ScopeRun {
  private let invocation: Invocation
  private let workplace: Workplace
  private let reference: String?

  /// What is to be checked, as it was typed.
  enum Extent {
    case branch
    case range(String)
    case staged
    case paths([RawPath])
  }

  init(_ invocation: Invocation, reference: String?) throws {
    self.invocation = invocation
    self.reference = reference
    workplace = try Workplace.find([], invocation)
  }

  func answer(_ extent: Extent) throws -> Answer {
    let host = invocation.host
    var isStaged = false
    if case .staged = extent { isStaged = true }
    let position = try GitPosition.find(root: workplace.root, host, followsCaller: isStaged)
    let base: BaseState
    let change: ReviewedChange
    if let position {
      base = try BaseState(
        named: try invocation.arguments.text(.base), position, workplace, host)
      change = try ReviewedChange(try meaning(of: extent), base: base, position)
    } else {
      guard case .paths(let paths) = try meaning(of: extent) else {
        throw Failure(
          code: "no_git", "git has no commit here, so nobody knows what was changed",
          hint: "name the paths: wp scope REF --changed PATH…")
      }
      base = try BaseState(workTreeOf: workplace, host)
      change = ReviewedChange(paths: paths)
    }
    let seen = try SeenLedger(root: workplace.root, host)
    let check = try ScopeCheck(
      change, base: base, reference: reference, branch: position?.branch, ledger: seen.ledger,
      claimer: try? Identity.find(invocation, root: workplace.root).claimer)
    return seen.remarking(try answer(check, seen.view))
  }

  private func meaning(of extent: Extent) throws(HostError) -> ReviewedChange.Extent {
    switch extent {
    case .branch: return .branch
    case .range(let range): return .range(range)
    case .staged: return .staged
    case .paths(let words):
      let reader = try ChangedPaths(invocation, root: workplace.root)
      var paths: [FilePath] = []
      for word in words { paths.append(try reader.path(word)) }
      return .paths(paths)
    }
  }

  private func answer(_ check: ScopeCheck, _ view: LedgerView) throws -> Answer {
    if case .several = check.outcome { throw Failure(unclear: check) }
    let status: ExitStatus = check.isInside ? .success : .refused
    if invocation.wantsJSON {
      return Answer(json: "wp.scope/1", status: status) { check.write(to: &$0) }
    }
    return Answer(text(check, view), status: status)
  }

  private func text(_ check: ScopeCheck, _ view: LedgerView) -> String {
    var text = "\(check.verdict)\(check.isInside ? "" : ":")\n"
    if let words = check.witness?.words { text += "(\(words))\n" }
    let narrowed = check.review.narrowed.prefix(StrayTable.limit)
    for path in narrowed {
      text +=
        "of \(path.shown) it may touch named symbols only; which were changed is not looked at\n"
    }
    guard !check.isInside else { return text }
    text += "\n" + StrayTable.text(check.review.strays, view, invocation.style) + "\n"
    return text + NextSteps.text(steps(check))
  }

  private func steps(_ check: ScopeCheck) -> [(call: String, meaning: String)] {
    guard let name = check.bounds.first?.name.text else {
      return [
        (call: "wp scope REF", meaning: "shows what a package may touch"),
        (
          call: "git commit --amend --no-edit --trailer 'Package: REF'",
          meaning: "says which package it is for"
        ),
      ]
    }
    let reference = Visible.text(name)
    if check.bounds.allSatisfy({ $0.scope.isEmpty }) {
      return [
        (call: "wp scope \(reference) --suggest", meaning: "proposes files, as it names none")
      ]
    }
    return [
      (call: "wp scope \(reference)", meaning: "shows what it may touch"),
      (call: "wp scope \(reference) --request PATH", meaning: "asks for more"),
    ]
  }
}

extension Failure {
  /// That several packages fit a change and nothing tells which it is.
  fileprivate init(unclear check: ScopeCheck) {
    self.init(
      code: "ambiguous_reference", check.verdict,
      hint: "name the package, or let its commits say 'Package: NAME' in their last lines")
  }
}
