import WPCore
import WPHost
import WPSyntax

/// One run of `wp ci`: everything that is asked of a pull request before it may land.
struct CIRun {
  /// The formats of the answer, the default first.
  static let formats = ["text", "github", "json"]

  private let invocation: Invocation
  private let workplace: Workplace
  private let position: GitPosition
  private let base: BaseState

  init(_ invocation: Invocation) throws {
    self.invocation = invocation
    workplace = try Workplace.find([], invocation)
    let host = invocation.host
    guard let position = try GitPosition.find(root: workplace.root, host) else {
      throw Failure(
        code: "no_git", "git has no commit here, so there is no change to check",
        hint: "'wp validate' checks the plans as they are")
    }
    self.position = position
    let wanted =
      try invocation.arguments.text(.base)
      ?? host.variable("GITHUB_BASE_REF").map { "origin/" + $0 }
    base = try BaseState(named: wanted, position, workplace, host)
  }

  func answer(as format: String) throws -> Answer {
    let change = try ReviewedChange(.commits, base: base, position)
    let branch = position.branch ?? invocation.host.variable("GITHUB_HEAD_REF")
    let check = try ScopeCheck(change, base: base, reference: nil, branch: branch)
    let before = try tree(change.origin ?? position.head)
    let after = try tree(position.head)
    let contract = try ContractReview(
      check,
      before: PlanShelf(before, workplace.settings, threads: 1),
      after: PlanShelf(after, workplace.settings, threads: 1))
    let report = try report(before, after, change, isForGitHub: format == "github")
    let page = CIPage(
      check: check, contract: contract, report: report, style: invocation.style,
      pathPrefix: workplace.pathPrefix, isQuiet: invocation.isQuiet,
      isStrict: invocation.arguments.has(.strict))
    switch format {
    case "json": return page.json
    case "github":
      try StepSummary.append(page.summary, invocation.host)
      return page.annotations
    default: return page.text
    }
  }

  private func tree(_ commit: String) throws(Failure) -> TreeSource {
    do throws(Git.Refusal) {
      return try GitTree(position.git).commit(commit, of: workplace.planningRoot)
    } catch {
      throw Failure(error)
    }
  }

  /// What is found in the one tree and not in the other.
  private func report(
    _ before: TreeSource, _ after: TreeSource, _ change: ReviewedChange, isForGitHub: Bool
  ) throws -> Report {
    var outcome = try validation(of: after).run()
    let comparison = Baseline(try validation(of: before).run().findings).compare(outcome.findings)
    outcome.findings = comparison.new
    var lines: ChangedLines?
    if isForGitHub, let origin = change.origin {
      do throws(Git.Refusal) {
        lines = try DiffReader.changes(
          since: origin, below: workplace.planningRoot, position.git)
      } catch {
        throw Failure(error)
      }
    }
    return Report(
      findings: outcome.findings, rules: Catalogue.rules, documents: outcome.documents,
      plans: outcome.plans.count, isStrict: invocation.arguments.has(.strict),
      planningRoot: workplace.planningRoot,
      completedPlans: Set(outcome.plans.filter(\.isComplete).map(\.path.name)),
      omissions: Report.Omissions(
        suppressed: outcome.suppressed, baselined: comparison.known), changes: lines)
  }

  private func validation(of source: TreeSource) -> Validation {
    Validation(
      of: source, settings: workplace.settings, profile: nil, chosen: nil,
      isStrict: invocation.arguments.has(.strict), threads: invocation.host.threads(),
      search: PatternSearch(files: invocation.host.files, root: workplace.root),
      progress: invocation.host.console.progress)
  }
}
