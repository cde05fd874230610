import WPCore
import WPHost
import WPSyntax

/// A work tree of its own for a package, on a branch of its own, beside the one a command runs in.
struct NewWorkTree {
  /// Its top, absolute.
  let top: RawPath
  /// The root of the run in it, absolute.
  let root: RawPath
  /// The branch, without `refs/heads/`.
  let branch: String
  /// Whether it was there already, with the branch checked out.
  let isPresent: Bool
  private let git: Git

  /// Chooses the place and the branch: `../<repo>.wp/<NN>` and `wp/<NN>-<slug>`.
  init(for package: PlanDigest.Package, plan: PlanDigest, _ position: GitPosition, _ host: Host)
    throws
  {
    git = position.gitAtTop
    let (main, trees) = try NewWorkTree.trees(git)
    let names = package.names
    let number = names.number.map { "\($0)" }.map { $0.utf8.count < 2 ? "0\($0)" : $0 }
    let branch = "wp/" + (number.map { "\($0)-\(names.slug)" } ?? names.slug)
    let folder = main.folder.joined(main.lastComponent + RawPath(".wp".utf8))
    let short = folder.joined(RawPath((number ?? names.slug).utf8))
    // Packages of two plans may have one number; the second has its plan in the name.
    let long = folder.joined(RawPath("\(plan.path.name.text)-\(names.stem)".utf8))
    let isFree = try host.files.kind(short) == nil
    let isShort = isFree || trees[short] == branch
    let top = isShort ? short : long
    let isTaken = trees.contains { $0.value == branch && $0.key != top }
    self.top = top
    self.branch = isShort && !isTaken ? branch : "wp/\(plan.path.name.text)/\(names.stem)"
    isPresent = trees[top] == self.branch
    root = position.prefix.bytes.isEmpty ? top : top.joined(RawPath(position.prefix.bytes))
    let isMissing = try host.files.kind(top) == nil
    guard isPresent || isMissing else {
      throw Failure(
        code: "exists",
        "'\(Shown.path(top))' is there and is not the work tree of '\(self.branch)'",
        hint: "move it away, or take the package in this work tree, without --worktree")
    }
  }

  /// Makes it, from a commit; a branch that is there already goes on where it is.
  func make(from commit: String) throws(Failure) {
    guard !isPresent else { return }
    let path = String(decoding: top, as: UTF8.self)
    let exists =
      (try? git.run(["show-ref", "--verify", "--quiet", "refs/heads/\(branch)"])) != nil
    let words = exists ? [path, branch] : ["-b", branch, path, commit]
    do throws(Git.Refusal) {
      _ = try git.run(["worktree", "add", "-q"] + words)
    } catch {
      throw Failure(error)
    }
  }

  /// The top of the main work tree, and the branch of every one.
  private static func trees(
    _ git: Git
  ) throws(Failure) -> (main: RawPath, branches: [RawPath: String]) {
    let listed: Bytes
    do throws(Git.Refusal) {
      listed = try git.run(["worktree", "list", "--porcelain"])
    } catch {
      throw Failure(error)
    }
    var main: RawPath = []
    var branches: [RawPath: String] = [:]
    var tree: RawPath = []
    for line in listed.split(separator: ByteScanner.lineFeed) {
      if line.starts(with: "worktree ".utf8) {
        tree = RawPath(line.dropFirst("worktree ".utf8.count))
        if main.isEmpty { main = tree }
      } else if line.starts(with: "branch refs/heads/".utf8) {
        let name = line.dropFirst("branch refs/heads/".utf8.count)
        branches[tree] = String(decoding: name, as: UTF8.self)
      }
    }
    return (main, branches)
  }
}
