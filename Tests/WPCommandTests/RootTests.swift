import Testing
import WPHost
import WPTestSupport

@testable import WPCommand

struct RootTests {
  private static let planning = ".engineering/artifacts/planning"

  @Test(
    arguments: [
      (["/r/.engineering/wp.yaml", "/r/a/b/x"], "/r/a/b", "/r"),
      (["/r/.engineering/wp.yaml", "/r/a/.git/HEAD", "/r/a/b/x"], "/r/a/b", "/r"),
      (["/r/.git/HEAD", "/r/a/b/x"], "/r/a/b", "/r"),
      (["/r/.git/HEAD", "/r/a/.git", "/r/a/b/x"], "/r/a/b", "/r/a"),
      (["/r/.git/HEAD", "/r/a/.engineering/x"], "/r/a", "/r/a"),
      (["/r/.engineering", "/r/a/x"], "/r/a", "/r/a"),
      (["/r/a/b/x"], "/r/a/b", "/r/a/b"),
    ])
  func `the root is the first folder that says so`(
    files: [String], from: String, root: String
  ) throws {
    let host = Host.memory(files: Dictionary(uniqueKeysWithValues: files.map { ($0, "") }))
    let found = try Root.find(from: RawPath(from.utf8), host.files)
    #expect(found.path == RawPath(root.utf8))
  }

  @Test(
    arguments: [
      (["/r/\(planning)/p/x"], nil, "/r/\(planning)"),
      (["/r/artifacts/planning/p/x"], nil, "/r/artifacts/planning"),
      (["/r/\(planning)/p/x", "/r/artifacts/planning/p/x"], nil, "/r/\(planning)"),
      (["/r/\(planning)/p/x", "/r/plans/x"], "plans", "/r/plans"),
      (["/r/artifacts/planning/p/x"], "plans", "/r/artifacts/planning"),
      (["/r/x"], nil, nil),
    ] as [([String], String?, String?)])
  func `plans are where the configuration says, else in a usual place`(
    files: [String], configured: String?, found: String?
  ) throws {
    let host = Host.memory(files: Dictionary(uniqueKeysWithValues: files.map { ($0, "") }))
    let root = Root(path: RawPath("/r".utf8))
    let planning = try root.planning(configured: configured.map { RawPath($0.utf8) }, host.files)
    #expect(planning == found.map { RawPath($0.utf8) })
  }

  @Test func `a folder above that nobody may look into does not matter`() throws {
    var files = Host.memory(files: ["/closed/r/.git/HEAD": ""]).files
    let open = files.kind
    files.kind = { (path) throws(HostError) in
      if path.folder == RawPath("/closed".utf8) { throw HostError("look at", path, .notPermitted) }
      return try open(path)
    }
    let root = try Root.find(from: RawPath("/closed/r".utf8), files)
    #expect(root.path == RawPath("/closed/r".utf8))
  }

  @Test func `a planning folder that leads out of the root is refused (F20)`() throws {
    let host = Host.memory(
      files: ["/elsewhere/p/x": "", "/r/.engineering/artifacts/x": ""],
      links: ["/r/\(Self.planning)": "/elsewhere"])
    let root = Root(path: RawPath("/r".utf8))
    let link = RawPath("/r/\(Self.planning)".utf8)
    #expect(throws: HostError("follow", link, .leadsOutside(RawPath("/elsewhere".utf8)))) {
      try root.planning(configured: nil, host.files)
    }
  }
}
