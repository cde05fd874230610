import Testing
import WPHost
import WPTestSupport

@testable import WPCommand

/// What is checked out, read from the files of real repositories.
struct GitDirectoryTests {
  private static let start = """
    git init -q -b main repo; cd repo; git config user.name n; git config user.email e
    git commit -q --allow-empty -m one

    """

  @Test(arguments: [
    "", "git pack-refs --all", "git switch -qc topic/deep", "git checkout -q --detach",
    "git pack-refs --all; git commit -q --allow-empty -m two",
    "git switch -qc topic/deep; git pack-refs --all; git switch -q main; git tag topic",
    "git config core.bare FALSE", "printf '[core] bare = false\\n' >> .git/config",
  ])
  func `the commit and the branch are what git says they are`(script: String) throws {
    let (head, said) = try read(script, at: "repo")
    #expect(head == said)
  }

  @Test func `a work tree has its own`() throws {
    let (head, said) = try read("git worktree add -q ../tree; cd ../tree", at: "tree")
    #expect(head == said)
    #expect(said.branch == "tree")
  }

  @Test(arguments: [
    "git checkout -q --orphan empty", "git config core.worktree ..",
    "git config core.repositoryFormatVersion 1",
    "git symbolic-ref refs/heads/main2 refs/heads/main; git symbolic-ref HEAD refs/heads/main2",
    "printf 'ref: refs/heads/../../config\\n' > .git/HEAD",
    "printf 'ref: refs/other/x\\n' > .git/HEAD",
    ": > .git/HEAD", "rm .git/config", "git config core.bare true",
    "git config extensions.worktreeConfig true",
  ])
  func `what is kept in another way is left to git`(script: String) throws {
    let folder = try TemporaryFolder()
    try folder.run("bash", "-c", Self.start + script)
    let git = try #require(try GitDirectory.find(above: folder.path("repo"), .live()))
    #expect(git.head(.live()) == nil)
  }

  private func read(
    _ script: String, at place: String
  ) throws -> (read: GitDirectory.Head?, said: GitDirectory.Head) {
    let folder = try TemporaryFolder()
    let said = try folder.run(
      "bash", "-c",
      Self.start + script
        + "\ngit rev-parse HEAD; git symbolic-ref -q --short HEAD || true")
    let lines = said.split(separator: "\n").map(String.init)
    let git = try #require(try GitDirectory.find(above: folder.path(place), .live()))
    return (
      git.head(.live()),
      GitDirectory.Head(commit: try #require(lines.first), branch: lines.dropFirst().first)
    )
  }
}
