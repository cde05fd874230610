import Testing
import WPHost

struct RawPathTests {
  @Test(
    arguments: [
      ("/a/b", "/a", "b"), ("/a", "/", "a"), ("a", ".", "a"), ("a/b", "a", "b"), ("/", "/", ""),
    ])
  func `a path falls into folder and name`(path: String, folder: String, name: String) {
    #expect(RawPath(path.utf8).folder == RawPath(folder.utf8))
    #expect(RawPath(path.utf8).lastComponent == RawPath(name.utf8))
  }

  @Test(
    arguments: [
      ("/a", "/a", true), ("/a", "/a/b", true), ("/a", "/ab", false), ("/a/b", "/a", false),
      ("/", "/a", true),
    ])
  func `a folder holds what lies below it`(folder: String, path: String, holds: Bool) {
    #expect(RawPath(folder.utf8).holds(RawPath(path.utf8)) == holds)
  }

  @Test(arguments: [("", "b", "b"), ("/", "b", "/b"), ("a", "b", "a/b"), ("a/", "b", "a/b")])
  func `a name is joined with one slash`(path: String, name: String, joined: String) {
    #expect(RawPath(path.utf8).joined(RawPath(name.utf8)) == RawPath(joined.utf8))
  }

  @Test func `paths are ordered by bytes`() {
    let sorted = ["", "A", "a", "a/b", "ab", "\u{E9}"].map { RawPath($0.utf8) }
    for (left, a) in sorted.enumerated() {
      for (right, b) in sorted.enumerated() { #expect(a.precedes(b) == (left < right)) }
    }
  }

  @Test(arguments: [
    ("b", "/a/b"), ("./b/", "/a/b"), ("../b", "/b"), ("../../../b", "/b"), ("/b//c/../d", "/b/d"),
    (".", "/a"), ("..", "/"), ("/", "/"), ("", "/a"), ("b/...", "/a/b/..."), ("..b", "/a/..b"),
  ])
  func `a path from a folder is a place without dots`(path: String, place: String) {
    #expect(RawPath(path.utf8).absolute(from: RawPath("/a".utf8)) == RawPath(place.utf8))
  }
}
