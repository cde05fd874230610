import WPCore
import WPHost
import WPSyntax

/// One run of `wp validate`: what was asked, what is read, and what is told.
struct ValidateRun {
  private let invocation: Invocation
  private let arguments: Arguments
  private let workplace: Workplace
  private let profile: Profile?
  private let reporter: Reporter

  init(_ invocation: Invocation) throws {
    self.invocation = invocation
    arguments = invocation.arguments
    workplace = try Workplace.find(arguments.operands, invocation)
    profile = try arguments.text(.profile).flatMap(Profile.init(word:))
    reporter = try ValidateRun.reporter(invocation)
  }

  func answer() throws -> Answer {
    try checkOptions()
    var place = workplace
    let tree: TreeSource
    if arguments.has(.staged) {
      let staged = try stagedPlans()
      place = place.chosen == nil ? place.choosing(only: staged) : place.keeping(staged)
      tree = try gitTree { (git) throws(Git.Refusal) in try git.index(of: workplace.planningRoot) }
    } else {
      tree = try workTree.source(of: workplace.planningRoot)
    }
    if arguments.has(.fix) || arguments.has(.diff) { return try fix() }
    // What is staged is compared with the ledger once it is on the disk.
    let ledger = arguments.has(.staged) ? nil : try LiveLedger.read(workplace, invocation.host)
    let outcome = try validation(of: tree, place.chosen, ledger: try? ledger?.get()).run()
    if arguments.has(.writeBaseline) { return try writeBaseline(outcome) }
    let (news, omissions) = try news(of: outcome, known: try knownFindings(), place)
    var answer = try answer(news, omissions)
    // Documents are read and checked whatever has become of the ledger.
    if case .failure(let failure) = ledger {
      answer.notes += Bytes("wp: the ledger was left out: \(Visible.text(failure.message))\n")
    }
    return answer
  }

  private func checkOptions() throws(UsageError) {
    if arguments.has(.staged), arguments.has(.writeBaseline) || arguments.has(.newFrom) {
      throw UsageError("--staged goes with neither --new-from nor --write-baseline")
    }
    let isFixing = arguments.has(.fix) || arguments.has(.diff)
    if isFixing, arguments.has(.staged) || arguments.has(.writeBaseline) {
      let other = arguments.has(.staged) ? "--staged" : "--write-baseline"
      throw UsageError(
        "\(arguments.has(.fix) ? "--fix" : "--diff") mends files and does not go with \(other)")
    }
    if arguments.has(.dryRun), !arguments.has(.writeBaseline), !isFixing {
      throw UsageError("--dry-run goes with what changes a file: --fix, --write-baseline")
    }
  }

  // What is known already is no news, and is neither reported nor mended.
  private func news(
    of outcome: Validation.Outcome, known: Baseline?, _ place: Workplace
  ) throws -> (Validation.Outcome, Report.Omissions) {
    var outcome = outcome
    var omissions = Report.Omissions(suppressed: outcome.suppressed)
    if let known {
      let comparison = known.compare(outcome.findings)
      outcome.findings = comparison.new
      omissions.baselined = comparison.known
      // What a revision had and the tree has no more is mended; what a baseline has in vain can be dropped.
      let isRecorded = !arguments.has(.newFrom)
      omissions.baselineGone = isRecorded && place.chosen == nil ? comparison.gone : 0
    }
    return (outcome, omissions)
  }

  private func fix() throws -> Answer {
    let known = try knownFindings()
    var mended = ""
    let applied = try ApplyChanges(invocation, workplace).apply {
      let tree = try workTree.source(of: workplace.planningRoot)
      let fix = try ValidateFix(tree) { source in
        let outcome = try validation(of: source, workplace.chosen).run()
        return try news(of: outcome, known: known, workplace).0.findings
      }
      mended = fix.lines(pathPrefix: workplace.pathPrefix)
      return try fix.changes(of: tree)
    }
    let after = try workTree.source(of: workplace.planningRoot)
      .overlaid(with: applied.isDryRun ? applied.contents : [:])
    let outcome = try validation(of: after, workplace.chosen).run()
    let (left, omissions) = try news(of: outcome, known: known, workplace)
    var answer = try answer(left, omissions)
    if applied.isDryRun {
      answer.output = applied.changes.isEmpty ? [] : applied.answer(invocation).output
      answer.notes += Bytes(mended)
    } else if reporter.name == "text" {
      answer.output = Bytes(mended + applied.lines + (mended.isEmpty ? "" : "\n")) + answer.output
    } else {
      answer.notes += Bytes(mended + applied.lines)
    }
    return answer
  }

  // The findings that are not news: of the revision that was named, else of the recorded baseline.
  private func knownFindings() throws -> Baseline? {
    if let revision = try arguments.text(.newFrom) {
      let before = try gitTree { (git) throws(Git.Refusal) in
        try git.commit(revision, of: workplace.planningRoot)
      }
      return Baseline(try validation(of: before, workplace.chosen).run().findings)
    }
    return try StoredBaseline(root: workplace.root, invocation.host.files).read()
  }

  private func writeBaseline(_ outcome: Validation.Outcome) throws -> Answer {
    guard workplace.chosen == nil else {
      throw UsageError("--write-baseline records the whole tree; leave the paths out")
    }
    let stored = StoredBaseline(root: workplace.root, invocation.host.files)
    let applied = try ApplyChanges(invocation, workplace).apply {
      try stored.changes(to: Baseline(outcome.findings))
    }
    if applied.isDryRun { return applied.answer(invocation) }
    let count = outcome.findings.count
    return Answer(
      """
      Recorded \(count) finding\(count == 1 ? "" : "s") in \(Baseline.path.shown).
      From now on 'wp validate' reports only what is new; commit the file.

      """)
  }

  private func validation(
    of source: TreeSource, _ chosen: Set<FilePath>?, ledger: LiveLedger? = nil
  ) -> Validation {
    Validation(
      of: source, settings: workplace.settings, profile: profile, chosen: chosen,
      isStrict: arguments.has(.strict), threads: invocation.host.threads(),
      search: PatternSearch(files: invocation.host.files, root: workplace.root), ledger: ledger,
      progress: invocation.host.console.progress)
  }

  private var workTree: WorkTree { WorkTree(files: invocation.host.files, root: workplace.root) }

  // What is staged is what the caller's index says, which may be one of its own while it commits.
  private var git: Git {
    Git(
      processes: invocation.host.processes, directory: workplace.root,
      followsCaller: arguments.has(.staged))
  }

  private func gitTree(
    _ read: (GitTree) throws(Git.Refusal) -> TreeSource
  ) throws(Failure) -> TreeSource {
    do throws(Git.Refusal) {
      return try read(GitTree(git))
    } catch {
      throw Failure(error)
    }
  }

  private func stagedPlans() throws(Failure) -> Set<FilePath> {
    do throws(Git.Refusal) {
      let inside = try GitTree(git).staged().compactMap { $0.below(workplace.planningRoot) }
      return Set(inside.map { FilePath(Bytes($0.bytes.prefix { $0 != UInt8(ascii: "/") })) })
    } catch {
      throw Failure(error)
    }
  }

  private func answer(_ outcome: Validation.Outcome, _ omissions: Report.Omissions) throws -> Answer
  {
    let report = Report(
      findings: outcome.findings, rules: Catalogue.rules, documents: outcome.documents,
      plans: outcome.plans.count, isStrict: arguments.has(.strict),
      planningRoot: workplace.planningRoot,
      completedPlans: Set(outcome.plans.filter(\.isComplete).map(\.path.name)),
      omissions: omissions, changes: try changedLines())
    let presentation = presentation
    try writeStepSummary(report, presentation)
    return Answer(
      output: reporter.render(report, presentation), notes: Bytes(try notes(outcome)),
      status: report.verdict == .failing ? .refused : .success)
  }

  private var presentation: Presentation {
    var presentation = Presentation(invocation.style)
    presentation.showsInfos = arguments.has(.infos)
    presentation.isQuiet = invocation.isQuiet
    presentation.overview = arguments.has(.everyFinding) ? .never : .auto
    presentation.pathPrefix = workplace.pathPrefix
    return presentation
  }

  private func notes(_ outcome: Validation.Outcome) throws -> String {
    var text = String(decoding: workplace.warnings.text(presentation), as: UTF8.self)
    if outcome.plans.isEmpty, !arguments.operands.isEmpty, !arguments.has(.staged) {
      let names = arguments.operands.map { "'\(FilePath($0).shown)'" }.joined(separator: ", ")
      text += "wp: no document of a plan was found in \(names)\n"
    }
    if let wanted = workplace.settings.planningRoot,
      try invocation.host.files.kind(workplace.root.joined(wanted.bytes)) != .directory
    {
      text += "wp: planning_root is '\(wanted.shown)', and there is no such folder\n"
    }
    if reporter.name == "text", !outcome.leftOut.isEmpty {
      let names = outcome.leftOut.prefix(3).map(\.shown).joined(separator: ", ")
      let more = outcome.leftOut.count > 3 ? " and \(outcome.leftOut.count - 3) more" : ""
      text += "wp: left out, because the name has no date: \(names)\(more)\n"
    }
    return text
  }

  // GitHub shows the annotations of lines that a change touched; which those are, git knows where a base is named.
  private func changedLines() throws -> ChangedLines? {
    guard reporter.name == "github", let revision = try arguments.text(.newFrom) else { return nil }
    do throws(Git.Refusal) {
      return try DiffReader.changes(since: revision, below: workplace.planningRoot, git)
    } catch {
      throw Failure(error)
    }
  }

  private func writeStepSummary(_ report: Report, _ presentation: Presentation) throws {
    guard reporter.name == "github" else { return }
    try StepSummary.append(GitHubSummary.render(report, presentation), invocation.host)
  }

  private static func reporter(_ invocation: Invocation) throws -> Reporter {
    let named = try invocation.arguments.text(.format)
    if invocation.wantsJSON, let named, named != "json" {
      throw UsageError("--json and --format \(named) contradict each other")
    }
    guard let reporter = Reporter.named(invocation.wantsJSON ? "json" : named ?? "text") else {
      preconditionFailure("the choices of --format are the reporters")
    }
    return reporter
  }
}

extension Failure {
  /// Whether git was asked and refused.
  var isOfGit: Bool { code == "git" }

  /// What git refused, as the refusal of a command.
  init(_ refusal: Git.Refusal) {
    if let machine = refusal.machine {
      self.init(machine)
      return
    }
    self.init(
      code: "git", "\(refusal.command): \(refusal.message)",
      hint: refusal.message.hasPrefix("fatal: detected dubious ownership")
        ? "it belongs to somebody else; 'git config --global --add safe.directory PATH' trusts it"
        : "the command reads git; it needs a repository with the revision that was named")
  }
}
