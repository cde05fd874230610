import Testing
import WPSyntax
import WPTestSupport
import WPRandom

@testable import WPCore

struct PhraseTests {
  @Test(arguments: [
    ("Total Effort", "total effort"), ("**Total Effort:**", "total effort"),
    ("total-effort", "total effort"), ("total  effort", "total effort"),
    ("What's Next", "whats next"), ("What’s Next?", "whats next"), ("Risks & Fun", "risks and fun"),
    ("&", "and"), ("🎯 Overview", "overview"), ("Overview 🎯", "overview"), ("Café", "café"),
    ("", ""), ("— –", ""), ("a b c d e f g h", "a b c d e f g h"), ("1234567 9", "1234567 9"),
    ("12345678 0", "12345678 0"), ("@[`{/:", ""), ("a@b", "a b"),
  ])
  func `a text is folded to small words`(_ text: String, _ folded: String) {
    #expect(phrase(text) == phrase(folded))
    #expect(phrase(folded) != nil)
  }

  @Test(arguments: ["", "**", "…", "🎯 "])
  func `32 bytes are a phrase and 33 are none`(_ marks: String) {
    let longest = String(repeating: "ab c", count: 8)
    #expect(phrase(longest + marks) == phrase(longest))
    #expect(phrase(longest) != nil)
    #expect(phrase(longest + "d" + marks) == nil)
    #expect(phrase(longest + " " + marks + "d") == nil)
  }

  @Test func `folding eight bytes at a time is folding byte by byte`() {
    var numbers = SeededRandom(seed: 7)
    let letters: [String] = ["a", "Z", "q", "0", "9", " ", " ", "-", "'", "&", "é", "✅", "’", "_"]
    var phrases: [Phrase: String] = [:]
    for _ in 0..<20_000 {
      let count = Int(numbers.next() % 20)
      let text = (0..<count).map { _ in letters[Int(numbers.next() % UInt64(letters.count))] }
        .joined()
      let folded = fold(text)
      let found = phrase(text)
      #expect(found == phrase(folded), "\(text)")
      #expect((found == nil) == (folded.utf8.count > 32), "\(text)")
      if let found { #expect(phrases.updateValue(folded, forKey: found) ?? folded == folded) }
    }
  }

  private func phrase(_ text: String) -> Phrase? {
    let bytes = Bytes(text)
    return Phrase(bytes.span, ByteRange(0, bytes.count))
  }

  private func fold(_ text: String) -> String {
    var words: [String] = [""]
    for scalar in text.unicodeScalars {
      switch scalar {
      case "'", "’": break
      case "&": words += ["and", ""]
      case _ where scalar.properties.isAlphabetic || scalar.properties.numericType != nil:
        words[words.count - 1] += scalar.properties.lowercaseMapping
      default: words.append("")
      }
    }
    return words.filter { !$0.isEmpty }.joined(separator: " ")
  }
}
