import Testing
import WPCore
import WPSyntax

struct GitHubSlugTests {
  @Test(arguments: [
    ("Success Criteria", "success-criteria"), ("🎯 Executive Summary", "-executive-summary"),
    ("What's Inside?", "whats-inside"), ("A & B", "a--b"),
    ("snake_case - dash", "snake_case---dash"),
    ("Größe ÄÖÜ", "größe-äöü"), ("日本語", "日本語"), ("1.2 Scope", "12-scope"), ("ΑΒΓ", "αβγ"), ("", ""),
    ("`code` [link]", "code-link"), ("⚠️ Care", "\u{FE0F}-care"), ("Phase 3: X (y)", "phase-3-x-y"),
    ("a\tb", "ab"), ("İ", "i\u{307}"),
  ])
  func `a heading has GitHub's anchor`(heading: String, anchor: String) {
    #expect(Array(GitHubSlug.base(heading).unicodeScalars) == Array(anchor.unicodeScalars))
  }

  @Test func `repeated headings are counted`() {
    var slugs = GitHubSlug()
    #expect(["A", "B", "a", "A!"].map { slugs.next($0) } == ["a", "b", "a-1", "a-2"])
  }

  @Test(arguments: [
    ("Success Criteria", true), ("🎯 Executive Summary", true), ("⚠️ Care", true), ("A & B", false),
    ("Phase 3: X (y)", true), ("Größe", false), ("🅰 Circle", false), ("`code`", false), ("", true),
  ])
  func `an anchor is evident where a heading has only words and pictures`(
    heading: String, isEvident: Bool
  ) {
    let bytes = Bytes(heading)
    let anchor = GitHubSlug.comparable(GitHubSlug.base(heading))
    func isEvidently(_ anchor: String) -> Bool {
      let anchor = Bytes(anchor)
      return GitHubSlug.isEvident(
        anchor.span, of: ByteRange(0, bytes.count), in: bytes.span)
    }
    #expect(isEvidently(anchor) == isEvident)
    #expect(!isEvidently(anchor + "-1"))
    #expect(anchor.isEmpty || !isEvidently(String(anchor.dropLast())))
  }

  @Test func `an invisible selector does not keep a fragment from its heading`() {
    #expect(GitHubSlug.comparable(GitHubSlug.base("⚠️ Care")) == GitHubSlug.comparable("-Care"))
  }
}
