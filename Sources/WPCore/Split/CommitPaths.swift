package import WPSyntax

/// The paths that each of some commits changes, as git lists them.
package struct CommitPaths: Sendable, Equatable {
  /// What `git log` has to be asked for behind the number of commits.
  package static let arguments = [
    "--no-merges", "--no-renames", "--no-show-signature", "--no-color", "--relative",
    "--name-only", "-z", "--format=%x01",
  ]

  /// The paths of each commit that changes no more than fit in one piece of work.
  package let commits: [[FilePath]]

  /// The number of commits that change more.
  package let dropped: Int

  /// The most paths of a commit that says anything about which files belong together.
  private static let largest = 50

  /// Reads what git says: each commit is one byte 1, and a line end before the first of its paths.
  package init(log: Bytes) {
    var commits: [[FilePath]] = []
    var current: [FilePath] = []
    var dropped = 0
    func close() {
      if current.count > CommitPaths.largest {
        dropped += 1
      } else if !current.isEmpty {
        commits.append(current)
      }
      current = []
    }
    var isFirst = false
    for word in log.split(separator: 0, omittingEmptySubsequences: true) {
      if word.elementsEqual([1]) {
        close()
        isFirst = true
      } else {
        current.append(FilePath(Bytes(isFirst && word.first == 0x0A ? word.dropFirst() : word)))
        isFirst = false
      }
    }
    close()
    self.commits = commits
    self.dropped = dropped
  }
}
