import WPCore
import WPHost
import WPSyntax

/// The branch that goes to the remote together with a completion: what is committed on it, and one commit more by
/// which the package's own document says that it is completed.
///
/// The commit is made beside the work tree and its index. Only when the remote has taken it, the branch and the index
/// follow; where the remote refuses, nothing here has moved.
struct Publication {
  /// The branch as the remote is to have it.
  let branch: GitRemote.Branch
  private let position: GitPosition
  /// What the document becomes; nil where its last commit says so already.
  private let document: Staged?

  /// One file as git stores it.
  private struct Staged {
    let path: FilePath
    let mode: String
    let before: String?
    let after: String
  }

  /// Makes the commit, if all other work is committed.
  init(_ name: PackageName, _ changes: ChangeSet, of claim: Claim, _ desk: ClaimDesk) throws {
    guard desk.remote != nil else {
      throw UsageError(
        "--push is for claims that a remote decides over",
        hint: "name one as claims.remote in .engineering/wp.yaml")
    }
    guard let position = desk.position, let nameOfBranch = position.branch else {
      throw Failure(
        code: "no_branch", "no branch is checked out, so there is none to push",
        hint: "'git switch -c NAME' makes one of what is checked out")
    }
    self.position = position
    let left: [FilePath]
    do throws(Git.Refusal) {
      left = try Publication.uncommitted(position, claim, desk)
    } catch {
      throw Failure(error)
    }
    let others = left.filter { path in !changes.changes.contains { $0.path == path } }
    guard others.isEmpty else { throw Publication.unfinished(others) }
    do throws(Git.Refusal) {
      document = try changes.changes.first.map { (change) throws(Git.Refusal) in
        try Publication.stage(change, position)
      }
      let commit = try Publication.commit(document, name, position)
      branch = GitRemote.Branch(commit: commit, name: nameOfBranch)
    } catch {
      throw Failure(error)
    }
  }

  /// Lets the branch that is checked out follow, and its index; what cannot follow is said.
  func follow() -> [Failure] {
    guard let document else { return [] }
    let git = position.gitAtTop
    do throws(Git.Refusal) {
      _ = try git.run(["update-ref", "refs/heads/\(branch.name)", branch.commit, position.head])
      let entry = try git.run(["ls-files", "-s", "-z", "--", document.path.text])
      let id = entry.split(separator: UInt8(ascii: " ")).dropFirst().first
      // What somebody has staged of the document since is theirs.
      guard id.map({ String(decoding: $0, as: UTF8.self) }) == document.before else { return [] }
      _ = try git.run([
        "update-index", "--add", "--cacheinfo",
        "\(document.mode),\(document.after),\(document.path.text)",
      ])
      return []
    } catch {
      return [
        Failure(
          code: "git",
          "the remote has \(branch.name), but the branch here did not follow: "
            + error.message, hint: "'git pull' brings it")
      ]
    }
  }

  private static func uncommitted(
    _ position: GitPosition, _ claim: Claim, _ desk: ClaimDesk
  ) throws(Git.Refusal) -> [FilePath] {
    let git = position.gitAtTop
    let flags = ["--no-ext-diff", "--no-textconv", "--no-renames", "--name-only", "-z"]
    var listed = try git.run(["diff"] + flags + ["--no-relative", "HEAD", "--"])
    listed += try git.run(["ls-files", "--others", "--exclude-standard", "-z"])
    let paths = Set(listed.split(separator: 0).map { position.fromRoot(FilePath(Bytes($0))) })
    let scope = claim.scope.paths(without: desk.shared).writes
    // Without a scope nobody knows which of them belong to the work.
    return paths.filter { scope.isEmpty || scope.contains($0) }.sorted()
  }

  private static func unfinished(_ paths: [FilePath]) -> Failure {
    let shown = paths.prefix(5).map(\.shown).joined(separator: ", ")
    let more = paths.count > 5 ? " and \(paths.count - 5) more" : ""
    return Failure(
      code: "uncommitted", "not everything is committed: \(shown)\(more)",
      hint: "commit it first; only what is committed can be pushed", status: .refused)
  }

  private static func stage(
    _ change: FileChange, _ position: GitPosition
  ) throws(Git.Refusal) -> Staged {
    let path = position.prefix.appending(change.path)
    let git = position.gitAtTop
    let listed = try git.run(["ls-tree", "-z", "HEAD", "--", path.text])
    let words = listed.prefix { $0 != UInt8(ascii: "\t") }.split(separator: UInt8(ascii: " "))
      .map { String(decoding: $0, as: UTF8.self) }
    let after = try git.run(
      ["hash-object", "-w", "--path=\(path.text)", "--stdin"], input: change.after ?? [])
    return Staged(
      path: path, mode: words.first ?? "100644", before: words.count > 2 ? words[2] : nil,
      after: line(of: after))
  }

  private static func commit(
    _ document: Staged?, _ name: PackageName, _ position: GitPosition
  ) throws(Git.Refusal) -> String {
    guard let document else { return position.head }
    let tree = try Publication.tree(with: document, position.gitAtTop)
    let made = try position.gitAtTop.run(
      ["commit-tree", tree, "-p", position.head], input: Bytes("Complete \(name.short)\n"))
    return line(of: made)
  }

  /// The tree of the last commit with the document in it; every folder above it becomes another one, from below.
  private static func tree(
    with document: Staged, _ git: Git
  ) throws(Git.Refusal) -> String {
    var path = document.path
    var entry = "\(document.mode) blob \(document.after)"
    while true {
      let folder = path.parent
      let name = path.name.bytes
      var listing = Bytes()
      for line in try git.run(["ls-tree", "-z", "HEAD:\(folder.text)"]).split(separator: 0)
      where line.drop(while: { $0 != UInt8(ascii: "\t") }).dropFirst() != name[...] {
        listing += line + [0]
      }
      listing += Bytes("\(entry)\t") + name + [0]
      let made = Publication.line(of: try git.run(["mktree", "-z"], input: listing))
      if folder.bytes.isEmpty { return made }
      entry = "040000 tree \(made)"
      path = folder
    }
  }

  private static func line(of bytes: Bytes) -> String {
    String(decoding: bytes.prefix { $0 != ByteScanner.lineFeed }, as: UTF8.self)
  }
}
