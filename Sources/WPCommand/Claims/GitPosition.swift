import WPCore
import WPHost
import WPSyntax

/// Where a work tree stands in its repository.
struct GitPosition: Sendable {
  /// The top of the work tree, absolute.
  let top: RawPath
  /// The path of the root of the run from there; empty where they are the same.
  let prefix: FilePath
  /// The commit that is checked out.
  let head: String
  /// The branch that is checked out, without `refs/heads/`; nil where none is.
  let branch: String?
  /// Git, run in the root of the run.
  let git: Git

  /// Reads what git has written, and asks git where that is not all; nil without a repository, and before the first
  /// commit.
  static func find(root: RawPath, _ host: Host, followsCaller: Bool = false) throws(HostError)
    -> GitPosition?
  {
    let git = Git(processes: host.processes, directory: root, followsCaller: followsCaller)
    // Whoever has git look elsewhere is followed by git alone.
    if followsCaller { return try ask(git) }
    guard let directory = try GitDirectory.find(above: root, host.files) else { return nil }
    guard let head = directory.head(host.files) else { return try ask(git) }
    return GitPosition(
      top: directory.top, prefix: FilePath(root).below(FilePath(directory.top)) ?? "",
      head: head.commit, branch: head.branch, git: git)
  }

  private static func ask(_ git: Git) throws(HostError) -> GitPosition? {
    let words = [
      "rev-parse", "--show-toplevel", "--show-prefix", "HEAD", "--symbolic-full-name", "HEAD",
    ]
    let said = try Git.Refusal.allowing { () throws(Git.Refusal) in try git.run(words) }
    guard let said else { return nil }
    let lines = said.split(separator: 0x0A, omittingEmptySubsequences: false).map { Bytes($0) }
    guard lines.count == 5 else { return nil }
    var prefix = lines[1]
    if prefix.last == RawPath.separator { prefix.removeLast() }
    let name = String(decoding: lines[3], as: UTF8.self)
    let start = "refs/heads/"
    return GitPosition(
      top: RawPath(lines[0]), prefix: FilePath(prefix),
      head: String(decoding: lines[2], as: UTF8.self),
      branch: name.hasPrefix(start) ? String(name.dropFirst(start.utf8.count)) : nil, git: git)
  }

  /// The bytes of files at a revision, by their paths from the root of the run; what is not there is left out.
  func contents(
    of paths: [FilePath], at revision: String
  ) throws(Git.Refusal) -> [FilePath: Bytes] {
    // Git takes one name per line here; what cannot be asked for is not there.
    let asked = paths.filter { !$0.bytes.contains(0x0A) }
    guard !asked.isEmpty else { return [:] }
    var input = Bytes()
    for path in asked { input += Bytes("\(revision):./".utf8) + path.bytes + [0x0A] }
    let answer = try git.run(["cat-file", "--batch"], input: input)
    var contents: [FilePath: Bytes] = [:]
    var offset = 0
    for path in asked {
      guard let end = answer[offset...].firstIndex(of: 0x0A) else { break }
      let words = answer[offset..<end].split(separator: 0x20)
      offset = end + 1
      // `id type size`, or what was asked for with a word behind it that says why not.
      guard words.count == 3, words[1].elementsEqual("blob".utf8),
        let size = Int(String(decoding: words[2], as: UTF8.self)), size >= 0,
        offset + size <= answer.count
      else { continue }
      contents[path] = Bytes(answer[offset..<(offset + size)])
      offset += size + 1
    }
    return contents
  }
}
