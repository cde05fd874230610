import WPCore
import WPHost
import WPSyntax

/// What the work of a claim has touched: every path that differs from where it branched off, be that committed,
/// staged, only on the disk, or not known to git.
struct TouchedPaths {
  /// By their paths from the root of the run; those above it begin with `../`.
  let paths: [FilePath]
  /// The commit they are compared with.
  let base: String

  /// Asks git, from the commit that the branch shares with the base branch.
  ///
  /// On the base branch itself there is no such commit but its own, so it is where the claim began, as long as that
  /// is behind it.
  init(of claim: Claim, _ position: GitPosition, base branch: BaseBranch?) throws(Failure) {
    do throws(Git.Refusal) {
      try self.init(claim, position, branch?.references(besides: position.branch) ?? [])
    } catch {
      throw Failure(error)
    }
  }

  private init(
    _ claim: Claim, _ position: GitPosition, _ references: [String]
  ) throws(Git.Refusal) {
    let base = TouchedPaths.base(claim, position, references)
    paths = try position.changes(since: base)
    self.base = base
  }

  private static func base(
    _ claim: Claim, _ position: GitPosition, _ references: [String]
  ) -> String {
    func commit(_ words: [String]) -> String? {
      guard let said = try? position.git.run(words) else { return nil }
      let line = String(decoding: said.prefix { $0 != 0x0A }, as: UTF8.self)
      return line.isEmpty ? nil : line
    }
    if !references.isEmpty, let shared = commit(["merge-base", "HEAD"] + references) {
      return shared
    }
    guard let begun = claim.base, commit(["merge-base", "HEAD", begun]) == begun else {
      return position.head
    }
    return begun
  }
}

extension GitPosition {
  /// Git, run at the top of the work tree.
  var gitAtTop: Git { git.moved(to: top) }

  /// A path from the top of the work tree as it is from the root of the run.
  func fromRoot(_ path: FilePath) -> FilePath {
    if let inside = path.below(prefix) { return inside }
    let depth = prefix.bytes.count { $0 == RawPath.separator } + 1
    let up = Array(repeating: "..", count: depth).joined(separator: "/")
    return FilePath(up).appending(path)
  }
}
