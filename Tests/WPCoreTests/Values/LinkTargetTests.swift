import Testing
import WPCore
import WPSyntax

struct LinkTargetTests {
  @Test(
    arguments: [
      ("03-x-plan.md", LinkTarget.Kind.relative, "03-x-plan.md", nil),
      ("#scope", .fragment, "", "scope"),
      ("README.md#what-s", .relative, "README.md", "what-s"),
      ("/etc/passwd", .absolute, "/etc/passwd", nil),
      ("C:\\x", .absolute, "C:\\x", nil), ("file:///a/b", .file, "", nil),
      ("https://x.org/a#b", .web, "", "b"),
      ("HTTP://x", .web, "", nil), ("//host/x", .web, "", nil), ("mailto:a@b", .mail, "", nil),
      ("vscode://x", .otherScheme, "", nil), ("", .empty, "", nil),
      ("  a.md ", .relative, "a.md", nil),
      ("a%20b.md", .relative, "a b.md", nil), ("a%2Fb%00%zz%4", .relative, "a%2Fb%00%zz%4", nil),
      ("a.md?plain=1#L3", .relative, "a.md", "L3"), ("./a:b.md", .relative, "./a:b.md", nil),
      ("caf%C3%A9.md#%C3%A9", .relative, "café.md", "é"), ("#", .fragment, "", ""),
    ] as [(String, LinkTarget.Kind, String, String?)])
  func `a destination has a kind, a path and a fragment`(
    text: String, kind: LinkTarget.Kind, path: String, fragment: String?
  ) {
    let target = LinkTarget(text)
    #expect(target.kind == kind)
    #expect(target.path.text == path)
    #expect(target.fragment == fragment)
  }

  @Test(arguments: [
    ("a.md", "plan", 0, "plan/a.md"), ("../other/a.md", "plan", 0, "other/a.md"),
    ("./x/../a.md", "", 0, "a.md"),
    ("../../a.md", "plan", 1, "a.md"), ("../../../src/./x", "plan/sub", 1, "src/x"),
    ("..", "plan", 0, ""),
    ("#x", "plan", 0, "plan"), ("a//b/", "p", 0, "p/a/b"), ("../..", "p", 1, ""),
  ])
  func `a relative path is followed from a folder`(
    text: String, folder: String, above: Int, path: String
  ) throws {
    let found = try #require(LinkTarget(text).resolved(from: FilePath(folder)))
    #expect(found.above == above)
    #expect(found.components.map(\.text).joined(separator: "/") == path)
    #expect(found.inside == (above == 0 ? FilePath(path) : nil))
  }

  @Test(arguments: ["/a", "https://x", "mailto:x", "", "file:x"])
  func `other kinds lead to no place in the tree`(text: String) {
    #expect(LinkTarget(text).resolved(from: "plan") == nil)
  }
}
