import Testing
@testable import WPCore
import WPSyntax
import WPTestSupport

@Suite struct `A fix` {
  static let fixable = Catalogue.rules.filter(\.fixable)

  @Test(arguments: fixable)
  func `removes its finding and adds none`(rule: Rule) {
    let before = MendedFolders(Example(rule.failing))
    let after = before.mended(rule.code)
    let found = before.diagnostics.filter { $0.code == rule.code }
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.fix != nil })
    #expect(!after.diagnostics.contains { $0.code == rule.code })
    #expect(Set(after.diagnostics.map(\.code)).isSubset(of: before.diagnostics.map(\.code)))
  }

  @Test(arguments: fixable)
  func `changes nothing the second time`(rule: Rule) {
    let once = MendedFolders(Example(rule.failing)).mended(rule.code)
    #expect(once.mended(rule.code) == once)
  }

  @Test(arguments: Catalogue.rules.filter { !$0.fixable })
  func `belongs to no rule that does not say so`(rule: Rule) {
    let found = MendedFolders(Example(rule.failing)).diagnostics.filter { $0.code == rule.code }
    #expect(found.allSatisfy { $0.fix == nil })
  }

  @Test(
    arguments: [
      ("| a | b |\n|---|---|\n| 1 |\n", "| a | b |\n|---|---|\n| 1 | |\n"),
      ("a | b | c\n--|--|--\n1 | 2\n|x\n", "a | b | c\n--|--|--\n1 | 2\n|x | | |\n"),
      ("| a |\n|---|\n| 1 | 2 |\n", "| a |\n|---|\n| 1 | 2 |\n"),
      ("| a | b |\n|---|---|\nNo row.\n", "| a | b |\n|---|---|\nNo row.\n"),
      (
        "| a | b |\n|---|---|\n<<<<<<< x\n| 1 |\n=======\n>>>>>>> y\n",
        "| a | b |\n|---|---|\n<<<<<<< x\n| 1 |\n=======\n>>>>>>> y\n"
      ),
    ])
  func `fills up rows that are short and surely rows`(before: String, after: String) {
    let folders = MendedFolders(Example("-- README.md --\n# A\n\n" + before)).mended(RuleCode(182))
    let bytes = folders.bytes(of: Example.folder.appending("README.md")) ?? []
    #expect(String(decoding: bytes, as: UTF8.self) == "# A\n\n" + after)
  }

  @Test(
    arguments: [
      ("\u{FEFF}a\r\nb\rc", "a\nb\nc\n"), ("a", "a\n"), ("", ""), ("a\n\r\n", "a\n\n"),
    ])
  func `of marks and line ends leaves the words`(before: String, after: String) {
    #expect(PlainForm.bytes(of: Bytes(before)) == Bytes(after))
  }

  @Test func `waits for its turn where another gets in its way`() {
    let path: FilePath = "a.md"
    func finding(_ range: ByteRange, _ text: String) -> Diagnostic {
      Diagnostic(
        code: RuleCode(122), severity: .info, place: Diagnostic.Place(path: path), message: text,
        fix: .edits([Fix.DocumentEdit(path, Edit(range, text))]))
    }
    let round = FixRound([
      finding(ByteRange(0, 3), "x"), finding(ByteRange(2, 4), "y"), finding(ByteRange(4, 5), "z"),
    ]) { _ in Bytes("abcdef") }
    #expect(round.changed[path] == Bytes("xdzf"))
    #expect(round.mended.map(\.message) == ["x", "z"])
  }

  @Test(.enabled(if: Corpus.isPresent), arguments: `Edits of real documents`.folders)
  func `of a real folder ends, and changes nothing the second time`(folder: String) {
    var folders = MendedFolders(`Edits of real documents`.folder(folder))
    for _ in 0..<8 {
      let next = folders.mended()
      if next == folders { break }
      folders = next
    }
    let left = folders.diagnostics.filter { $0.fix != nil }
    #expect(left.map { "\($0.place.path): \($0.code) \($0.message)" } == [])
  }
}
