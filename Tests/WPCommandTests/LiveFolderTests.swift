import Testing
import WPHost
import WPTestSupport

@testable import WPCommand

struct LiveFolderTests {
  private static let repository = ["/r/.git/HEAD": "ref: x\n", "/r/.git/objects/pack/a": ""]

  @Test(
    arguments: [
      // Without git, beside the settings.
      ([:], "/r/w", "/r/w", ".engineering/.wp"),
      (repository, "/r/w", "/r/.git", "wp"),
      (repository, "/r", "/r/.git", "wp"),
      // What only looks like a repository is none.
      (["/r/.git/config": ""], "/r", "/r", ".engineering/.wp"),
      // A work tree: its own directory names the shared one.
      (
        repository.adding([
          "/t/.git": "gitdir: /r/.git/worktrees/t\n", "/r/.git/worktrees/t/commondir": "../..\n",
          "/r/.git/worktrees/t/HEAD": "ref: y\n",
        ]), "/t", "/r/.git", "wp"
      ),
      // A submodule.
      (
        [
          "/r/s/.git": "gitdir: ../.git/modules/s\r\n", "/r/.git/modules/s/HEAD": "",
          "/r/.git/modules/s/objects/a": "",
        ], "/r/s/deep", "/r/.git/modules/s", "wp"
      ),
      (repository.adding(["/r/w/.git": "nonsense"]), "/r/w", "/r/.git", "wp"),
      (repository.adding(["/r/w/.git": "gitdir: /nowhere"]), "/r/w", "/r/.git", "wp"),
    ] as [([String: String], String, String, String)])
  func `all work trees of a clone share one folder (F49)`(
    files: [String: String], root: String, base: String, path: String
  ) throws {
    let host = Host.memory(files: files.adding([root + "/x": ""]))
    let found = try LiveFolder.find(root: RawPath(root.utf8), host)
    #expect(
      found
        == LiveFolder(
          base: RawPath(base.utf8), path: RawPath(path.utf8), needsIgnoring: path != "wp"))
  }

  @Test(arguments: [("/live", "/", "live"), ("live", "/repo", "live"), ("../b/c", "/b", "c")])
  func `the folder is where the variable says`(value: String, base: String, path: String) throws {
    let host = Host.memory(files: ["/b/x": ""], environment: ["WP_LIVE": value])
    #expect(
      try LiveFolder.find(root: RawPath("/r".utf8), host)
        == LiveFolder(base: RawPath(base.utf8), path: RawPath(path.utf8), needsIgnoring: false))
  }

  @Test func `what a hook says of its repository moves nothing (F49)`() throws {
    let hook = ["GIT_DIR": "/other/.git", "GIT_COMMON_DIR": "/other/.git", "GIT_INDEX_FILE": "/i"]
    let host = Host.memory(
      files: Self.repository.adding(["/other/.git/HEAD": "", "/other/.git/objects/a": ""]),
      environment: hook)
    let found = try LiveFolder.find(root: RawPath("/r".utf8), host)
    #expect(found.base == RawPath("/r/.git".utf8))
  }

  @Test func `real git is understood, and sees nothing of the lock`() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "repo/a.md")
    try folder.run(
      "sh", "-c",
      """
      cd repo && git init -q && git add . && \
      git -c user.name=n -c user.email=e commit -qm m && git worktree add -q ../tree
      """)
    var host = Host.memory(workingDirectory: "/")
    host.files = .live()
    for name in ["repo", "tree"] {
      let live = try LiveFolder.find(root: folder.path(name), host)
      #expect(live.base == folder.path("repo/.git"))
      _ = try live.lock(host.files)
      #expect(try folder.run("git", "-C", name, "status", "--porcelain") == "")
    }
    #expect(try Files.live().kind(folder.path("repo/.git/wp/lock")) == .file)
  }

  @Test func `a work tree that git does not know ignores the folder`() throws {
    let folder = try TemporaryFolder()
    var host = Host.memory(workingDirectory: "/")
    host.files = .live()
    _ = try LiveFolder.find(root: folder.path, host).lock(host.files)
    try folder.run("git", "init", "-q")
    #expect(try folder.run("git", "status", "--porcelain", "--ignored=no") == "")
  }
}

extension [String: String] {
  fileprivate func adding(_ others: [String: String]) -> [String: String] {
    merging(others) { $1 }
  }
}
