import Testing
import WPSyntax

@testable import WPCore

struct CaseAliasTests {
  @Test(arguments: [
    ("a", "A", true), ("a", "a", false), ("a", "b", false), ("caf\u{E9}", "cafe\u{301}", true),
    ("CAF\u{C9}", "cafe\u{301}", true), ("stra\u{DF}e", "STRASSE", true), ("σς", "ΣΣ", true),
    ("src/a", "src/A", true), ("src/a", "SRC", false),
  ])
  func `paths that differ in case or in the form of accents are aliases`(
    _ one: String, _ other: String, _ expected: Bool
  ) {
    #expect(CaseAlias.areAliases(FilePath(one), FilePath(other)) == expected)
    #expect(CaseAlias.areAliases(FilePath(other), FilePath(one)) == expected)
  }

  @Test func `bytes that are no text are nobody's alias`() {
    #expect(!CaseAlias.areAliases(FilePath(Bytes([0xFF])), FilePath(Bytes([0xFE]))))
  }

  @Test func `each other spelling is reported where it starts`() throws {
    let texts = [
      "src/a.swift", "Src/b.swift", "Src/**/*.c", "docs/", "DOCS/x", "src/A.swift", "d*",
    ]
    let aliases = CaseAlias.find(in: try texts.map(PathPattern.known))
    #expect(aliases.map { [$0.first, $0.second] } == [[0, 1], [3, 4], [0, 5]])
    #expect(aliases.map(\.firstPath) == ["src", "docs", "src/a.swift"])
    #expect(aliases.map(\.secondPath) == ["Src", "DOCS", "src/A.swift"])
  }
}
