import Testing
import WPSyntax

@testable import WPCore

struct FileWriteTests {
  private func result(_ change: FileWrite.Change, on old: String) -> String? {
    FileWrite("a", change).result(on: Bytes(old.utf8)).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(
    arguments: [
      (.content("new"), "old", "new"), (.whole, "old", nil),
      (.replacements([.init("b", "x")]), "abcb", "axcb"),
      (.replacements([.init("b", "x", at: .everywhere)]), "abcb", "axcx"),
      (.replacements([.init("b", "c"), .init("cc", "d")]), "abc", "ad"),
      (.replacements([.init("z", "x")]), "abc", nil),
      (.replacements([.init("", "x")]), "abc", nil),
      (.replacements([.init("b\n", "x\n", at: .firstLines)]), "ab\nb\nc\n", "ab\nx\nc\n"),
      (.replacements([.init("ab\n", "", at: .firstLines)]), "ab\nb\n", "b\n"),
      (.replacements([.init("aa", "b", at: .everywhere)]), "aaaaa", "bba"),
    ] as [(FileWrite.Change, String, String?)])
  func `what becomes of a file is worked out or not told`(
    change: FileWrite.Change, old: String, new: String?
  ) {
    #expect(result(change, on: old) == new)
  }

  @Test func `pieces are taken back in the reverse order`() throws {
    let write = FileWrite("a", .replacements([.init("b", "c"), .init("cc", "d")]))
    let reversed = try #require(write.reversed)
    #expect(reversed.result(on: Bytes("ad".utf8)) == Bytes("abc".utf8))
    #expect(FileWrite("a", .content("x")).reversed == nil)
  }

  @Test func `a file that would grow without end is not worked out`() {
    let old = Bytes(repeating: 0x61, count: 100_000)
    let piece = FileWrite.Replacement(
      "a", String(repeating: "b", count: 100_000), at: .everywhere)
    #expect(FileWrite("a", .replacements([piece])).result(on: old) == nil)
  }

  @Test func `a piece is found where a plain search finds it, in every short text`() {
    let letters: [UInt8] = [0x61, 0x62]
    var texts: [Bytes] = [[]]
    for _ in 0..<6 { texts += texts.suffix(1 << 6).flatMap { text in letters.map { text + [$0] } } }
    let wanted = Set(texts).filter { $0.count <= 3 }
    for piece in wanted {
      for text in Set(texts) {
        let plain = (0...max(0, text.count)).first { start in
          !piece.isEmpty && text[start...].starts(with: piece)
        }
        #expect(ByteSearch(for: piece).first(in: text, from: 0) == plain)
      }
    }
  }
}
