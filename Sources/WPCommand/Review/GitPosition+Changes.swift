import WPCore
import WPSyntax

extension GitPosition {
  /// What a commit is compared with: another one, or the index of the caller.
  enum Side {
    case commit(String)
    case index
  }

  private static let flags = [
    "--no-ext-diff", "--no-textconv", "--no-renames", "--name-only", "-z",
    "--ignore-submodules=dirty", "--no-relative",
  ]

  /// Every path that is otherwise than in a commit, be that committed, staged, only on the disk, or not known to git.
  func changes(since commit: String) throws(Git.Refusal) -> [FilePath] {
    var listed = try gitAtTop.run(["diff"] + GitPosition.flags + [commit, "--"])
    listed += try gitAtTop.run(["diff", "--cached"] + GitPosition.flags + [commit, "--"])
    listed += try gitAtTop.run(["ls-files", "--others", "--exclude-standard", "-z"])
    return fromRoot(listed)
  }

  /// The paths that differ between a commit and what came of it; of what was renamed, both ends.
  func changes(from commit: String, to side: Side) throws(Git.Refusal) -> [FilePath] {
    let words: [String]
    switch side {
    case .commit(let other): words = ["diff"] + GitPosition.flags + [commit, other, "--"]
    case .index: words = ["diff", "--cached"] + GitPosition.flags + [commit, "--"]
    }
    return fromRoot(try gitAtTop.run(words))
  }

  private func fromRoot(_ listed: Bytes) -> [FilePath] {
    Set(listed.split(separator: 0).map { FilePath(Bytes($0)) }).map { fromRoot($0) }.sorted()
  }

  /// The commit that a revision means; nil where git knows none.
  func commit(_ revision: String) -> String? {
    guard !revision.isEmpty, !revision.hasPrefix("-"), !revision.utf8.contains(0) else {
      return nil
    }
    return line(["rev-parse", "--verify", "--quiet", revision + "^{commit}"])
  }

  /// The latest commit that two others share; nil where there is none here.
  func shared(_ first: String, _ second: String) -> String? {
    line(["merge-base", first, second])
  }

  /// Whether commits are missing here that the origin has.
  var isShallow: Bool { line(["rev-parse", "--is-shallow-repository"]) == "true" }

  private func line(_ words: [String]) -> String? {
    guard let said = try? git.run(words) else { return nil }
    let line = String(decoding: said.prefix { $0 != 0x0A }, as: UTF8.self)
    return line.isEmpty ? nil : line
  }

  /// What the trailers `Package:` of the commits behind one, up to another, name; each once, the earliest first.
  func packageTrailers(from base: String, to head: String) throws(Git.Refusal) -> [String] {
    let format = "--format=%(trailers:key=Package,valueonly=true,unfold=true,separator=%x2C)"
    let said = try git.run([
      "log", "-z", "--reverse", "--no-show-signature", "--no-color", format, "\(base)..\(head)",
      "--",
    ])
    var names: [String] = []
    for value in said.split(whereSeparator: { [0, 0x0A, 0x2C, 0x20, 0x09].contains($0) }) {
      let name = String(decoding: value, as: UTF8.self)
      if !names.contains(name) { names.append(name) }
    }
    return names
  }
}
