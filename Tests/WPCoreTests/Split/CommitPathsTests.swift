import Testing
import WPCore
import WPSyntax

@Suite struct `The paths of commits` {
  @Test(
    arguments: [
      ("", []),
      ("\u{1}\0", []),
      ("\u{1}\0\na\0b/c\0", [["a", "b/c"]]),
      ("\u{1}\0\na\0\u{1}\0\u{1}\0\nb\0", [["a"], ["b"]]),
      // Only the first path of a commit has a line end before it that is not its own.
      ("\u{1}\0\na\0\nb\0", [["a", "\nb"]]),
      ("a\0b", [["a", "b"]]),
    ] as [(String, [[FilePath]])])
  func `are read as git lists them`(log: String, commits: [[FilePath]]) {
    #expect(CommitPaths(log: Bytes(log)).commits == commits)
  }

  @Test func `are left out of commits that change very many`() {
    let many = (0..<51).map { "f\($0)\0" }.joined()
    let paths = CommitPaths(log: Bytes("\u{1}\0\n\(many)\u{1}\0\na\0"))
    #expect(paths.commits == [["a"]])
    #expect(paths.dropped == 1)
  }
}
