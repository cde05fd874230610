import WPCore
import WPHost
import WPSyntax

/// Which paths of a work tree are otherwise than in a commit, and what their content is.
struct WorkTreeState {
  private let digests: [FilePath: String]

  /// Looks at everything but what git ignores.
  init(_ position: GitPosition, root: RawPath, _ files: Files) throws(Git.Refusal) {
    var digests: [FilePath: String] = [:]
    for path in try position.changes(since: position.head) {
      // A folder, a link to nowhere or a pipe has no bytes of its own; that it is one is enough.
      let bytes = try? files.read(root.joined(path.bytes))
      digests[path] = bytes.map { SHA256.hex($0) } ?? ""
    }
    self.digests = digests
  }

  /// The paths that are otherwise than they were, sorted.
  func changes(since before: WorkTreeState) -> [FilePath] {
    Set(digests.keys).union(before.digests.keys)
      .filter { digests[$0] != before.digests[$0] }.sorted()
  }
}
