import WPCore
import WPHost
import WPSyntax

/// Where proposals come from: the work tree, and what git tells of it.
struct ProposalGrounds {
  /// The last commits, the newest first; none where there is no git.
  let commits: [CoChange.Commit]
  /// The files that git knows.
  let files: [FilePath]
  /// What could not be looked at.
  let remark: String?
  private let grounds: FileProposal.Grounds
  private let attempts = Attempts()
  private let workplace: Workplace
  private let host: Host

  /// The most commits that are looked at.
  private static let commitLimit = 2_000
  /// Longer files are data.
  private static let largestFile = 1 << 20

  init(_ workplace: Workplace, _ host: Host) throws {
    self.workplace = workplace
    self.host = host
    if let position = try GitPosition.find(root: workplace.root, host) {
      do throws(Git.Refusal) {
        commits = try position.history(atMost: ProposalGrounds.commitLimit)
        files = try position.files()
      } catch {
        throw Failure(error)
      }
      remark = nil
    } else {
      (commits, files) = ([], [])
      remark = "git has no commit here, so imports and history were not looked at"
    }
    grounds = ProposalGrounds.grounds(commits, files, workplace, host, attempts)
  }

  private static func grounds(
    _ commits: [CoChange.Commit], _ files: [FilePath], _ workplace: Workplace, _ host: Host,
    _ attempts: Attempts
  ) -> FileProposal.Grounds {
    let root = FilePath(workplace.root)
    let disk = host.files
    return FileProposal.Grounds(
      files: files, commits: commits,
      excluded: workplace.settings.shared.compactMap { try? PathPattern.parse($0).get() },
      planningRoot: workplace.planningRoot
    ) { path in
      let absolute = root.appending(path).bytes
      let bytes: Bytes? = attempts.value { () throws(HostError) in
        try disk.kind(absolute) == .file ? try disk.read(absolute) : nil
      }
      return bytes.flatMap { $0.count <= largestFile ? $0 : nil }
    }
  }

  /// What a package will probably need beside what it names.
  func proposals(for package: Int, of plan: Plan) throws -> [FileProposal] {
    let patterns = plan.packages[package].files
      .compactMap { try? PathPattern.parse($0.value).get() }
    let proposals = FileProposal.all(
      from: suggestions(package, plan, isBlind: false), beside: PathSet(patterns), on: grounds)
    try attempts.settle()
    return proposals
  }

  /// What would have been proposed when a package named no files yet, and some commits were not made.
  func proposals(
    for package: Int, of plan: Plan, before commits: [CoChange.Commit]
  ) throws -> [FileProposal] {
    let proposals = FileProposal.all(
      from: suggestions(package, plan, isBlind: true), beside: PathSet([]),
      on: ProposalGrounds.grounds(commits, files, workplace, host, attempts))
    try attempts.settle()
    return proposals
  }

  private func suggestions(
    _ package: Int, _ plan: Plan, isBlind: Bool
  ) -> [ScopeSuggestion] {
    let root = FilePath(workplace.root)
    let disk = host.files
    return ScopeSuggestion.all(
      for: package, of: plan, planningRoot: workplace.planningRoot, isBlind: isBlind
    ) { path in
      let kind = attempts.value { () throws(HostError) in
        try disk.kind(root.appending(path).bytes)
      }
      return kind.map { $0 == .directory ? .folder : .file }
    }
  }
}
