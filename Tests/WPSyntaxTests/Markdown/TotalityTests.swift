import Foundation
import Testing
import WPFuzz
import WPSyntax

@Suite struct TotalityTests {
  static let fixtures = Place.files(below: Place.fixtures, ending: ".md")
  static let documents = Place.files(
    below: Place.corpus.appending(path: "concept-rag"), ending: ".md")

  /// Parses with everything that reads trees; gives the law that is broken.
  static func check(_ bytes: Bytes, frontMatter: FrontMatterBlock.Detection = .likely) -> String? {
    let span = bytes.span
    let tree = MarkdownParser.parse(span, frontMatter: frontMatter)
    let outline = OutlineDump(tree, span)
    let headings = tree.nodes.count { $0.kind == .heading }
    if outline.headings.count != headings { return "a heading is missing in the outline" }
    return brokenLaw(of: tree, in: bytes) ?? brokenLink(of: tree, in: bytes)
  }

  @Test(arguments: fixtures)
  func `every prefix of a fixture gives a lawful tree`(file: URL) throws {
    let bytes = try Place.bytes(file)
    for count in 0...bytes.count {
      #expect(Self.check(Bytes(bytes.prefix(count))) == nil, "the first \(count) bytes")
    }
  }

  @Test(.enabled(if: Place.hasCorpus("concept-rag"), "the corpus is not here"))
  func `every document of the corpus gives a lawful tree`() throws {
    #expect(!Self.documents.isEmpty)
    for file in Self.documents {
      #expect(Self.check(try Place.bytes(file)) == nil, "\(file.lastPathComponent)")
    }
  }
}
