import Testing
import WPRandom
import WPSyntax

@testable import WPCore

struct PlainDependencyTests {
  @Test(arguments: [
    ("Phase 4 depends on Phase 3", "Phase 4 < Phase 3"),
    ("Phase 10 depends on Phases 08 and 9", "Phase 10 < Phases 08, 9"),
    ("Phase 4 depends on Phases 1, 2 and 3", "Phase 4 < Phases 1, 2, 3"),
    ("Phase 3", "< Phase 3"),
    ("Phases 1 and 2", "< Phases 1, 2"),
  ])
  func `what plans mostly write is read in one walk`(_ text: String, _ expected: String) throws {
    let plain = try #require(read(text))
    let items = plain.items.map { self.text($0.range, of: text) }.joined(separator: ", ")
    let subject = plain.subject.map { self.text($0.range, of: text) + " " } ?? ""
    #expect("\(subject)< \(items)" == expected)
    #expect(DependencyText(text) == free(text))
  }

  @Test(arguments: [
    "", "Phase", "Phase ", "phase 3", "Phase 3.", "Phase 3A", "Phase 8.3", "Phases 3-4", "Phase 3 ",
    "Phase 4 depends on", "Phase 4 depends on npm", "Phase 4 depends on Phase 3 and", "None",
    "Phase 4 depends upon Phase 3", "Phase 4 depends on Phase 3 (done)", "Phase 4 enables Phase 5",
  ])
  func `everything else is left to the reader of free texts`(_ text: String) {
    #expect(read(text) == nil)
  }

  @Test func `the short way says what the long way says`() {
    let fronts = ["Phase 2", "Phases 07", "Phase 4 depends on Phase 3", "4 needs Phase 3", ""]
    let pieces = [
      " and 3", ", 10", " depends on ", "Phase ", "Phases ", "2", " ", "-", ".", "a", "None",
      " or ", "(", "12345678901", " and ",
    ]
    var random = SeededRandom(seed: 11)
    var plain = 0
    for _ in 0..<4_000 {
      let rest = (0..<random.below(5)).map { _ in random.pick(pieces) }.joined()
      let text = random.pick(fronts) + rest
      if read(text) != nil { plain += 1 }
      #expect(DependencyText(text) == free(text), "\(text)")
    }
    #expect(plain > 200)
  }

  @Test func `more packages than anybody waits for are counted by one rule`() {
    let text = "Phases " + (1...1_100).map(String.init).joined(separator: ", ")
    #expect(DependencyText(text) == free(text))
    #expect(DependencyText(text).items.count == 1_000)
  }

  private func read(_ text: String) -> PlainDependency? {
    let bytes = Bytes(text)
    return PlainDependency(bytes.span, ByteRange(0, bytes.count))
  }

  private func free(_ text: String) -> DependencyText {
    let bytes = Bytes(text)
    return DependencyText(lexemesOf: ByteRange(0, bytes.count), bytes.span)
  }

  private func text(_ range: ByteRange, of text: String) -> String {
    ByteScanner.text(Bytes(text).span, range)
  }
}
