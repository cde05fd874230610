import WPCore
import WPHost
import WPSyntax

/// For how long nothing has happened to the work of a claim whose lease is over.
struct Rest {
  /// By the clock on the wall; zero where something changes, or cannot be looked at.
  let milliseconds: Int

  /// Looks at the branch of a claim, and at the files of its scope in the work tree of its holder.
  init(of claim: Claim, _ desk: ClaimDesk) throws(HostError) {
    var last = claim.lease.renewed
    if let branch = claim.branch, let tip = try Rest.tip(of: branch, desk) { last = max(last, tip) }
    let isHere = claim.holder.host == desk.claimer.host
    let root =
      isHere && !claim.holder.workTree.isEmpty
      ? RawPath(claim.holder.workTree.utf8) : desk.workplace.root
    let patterns = claim.scope.writes.compactMap { try? PathPattern.parse($0).get() }
    let search = PatternSearch(files: desk.host.files, root: root)
    for pattern in patterns where !pattern.isExclusion {
      guard let newest = try search.lastChange(of: pattern) else { continue }
      last = max(last, newest.milliseconds)
    }
    milliseconds = max(0, desk.moment.wall - last)
  }

  /// When the last commit of a branch was made.
  private static func tip(of branch: String, _ desk: ClaimDesk) throws(HostError) -> Int? {
    let words = ["for-each-ref", "--format=%(committerdate:unix)", "refs/heads/\(branch)"]
    let said = try Git.Refusal.allowing { () throws(Git.Refusal) in
      try desk.position?.git.run(words)
    }
    guard let said else { return nil }
    let line = String(decoding: said.prefix { $0 != 0x0A }, as: UTF8.self)
    return Int(line).map { $0 * 1_000 }
  }
}
