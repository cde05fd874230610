import Foundation
import Testing
import WPSyntax

@Suite struct TreeDumpTests {
  static let fixtures = Place.files(below: Place.fixtures, ending: ".md").map(\.lastPathComponent)

  @Test func `there are fixtures`() { #expect(Self.fixtures.count >= 5) }

  @Test(arguments: fixtures)
  func `a fixture has the recorded tree`(name: String) throws {
    let bytes = try Place.bytes(Place.fixtures.appending(path: name))
    let actual = TreeDump.text(MarkdownParser.parse(bytes.span))
    let file = Place.fixtures.appending(path: name.dropLast(2) + "tree")
    if ProcessInfo.processInfo.environment["WP_RECORD"] == "1" {
      try Data(actual.utf8).write(to: file)
      Issue.record("recorded \(file.lastPathComponent)")
    }
    #expect(actual == (try? String(contentsOf: file, encoding: .utf8)))
  }
}
