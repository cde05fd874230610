import Testing
import WPCore
import WPHost
import WPSyntax
import WPTestSupport

@testable import WPCommand

struct WritablePlacesTests {
  private func places(_ patterns: [String]) throws -> (open: [String], closed: [String]) {
    let host = Host.memory(
      files: ["src/store/a.c": "", "src/one.c": "", "notes.md": "", "/away/x": ""],
      links: ["out": "/away", "src/in": "store"])
    var places = WritablePlaces(root: RawPath("/repo".utf8), host.files)
    try places.open(patterns.map { try PathPattern.parse($0).get() })
    return (
      places.places.map { String(decoding: $0, as: UTF8.self) },
      places.closed.map { "\($0.path.text): \($0.reason)" }
    )
  }

  @Test(
    arguments: [
      (["src/store/"], ["/repo/src/store"], []), (["src/store/**"], ["/repo/src/store"], []),
      (["src/store/*.c", "src/store/a.c"], ["/repo/src/store", "/repo/src/store/a.c"], []),
      (["src/one.c::f"], ["/repo/src/one.c"], []),
      (["notes.md", "!src/**"], ["/repo/notes.md"], []),
      (["src/new/deep/*.c", "src/new.c"], ["/repo/src"], []),
      (["src/{one.c,store/**}"], ["/repo/src/one.c", "/repo/src/store"], []),
      (["src/in/a.c"], ["/repo/src/store/a.c"], []),
      (["new.md", "new/**"], [], ["new.md: missing", "new: missing"]),
      (["*.md"], [], [": everything"]), (["out/x"], [], ["out/x: outside"]),
    ] as [([String], [String], [String])])
  func `a scope opens what exists of it`(
    patterns: [String], open: [String], closed: [String]
  ) throws {
    let found = try places(patterns)
    #expect(found.open == open)
    #expect(found.closed == closed)
  }

  @Test func `a folder that the work tree is in stays closed`() throws {
    let host = Host.memory(files: ["a": "", "/tmp/x": ""])
    var places = WritablePlaces(root: RawPath("/repo".utf8), host.files)
    for folder in ["/", "/repo", "/tmp", "/none", "relative"] {
      _ = try places.open(outside: RawPath(folder.utf8))
    }
    #expect(places.places == [RawPath("/tmp".utf8)])
  }
}
