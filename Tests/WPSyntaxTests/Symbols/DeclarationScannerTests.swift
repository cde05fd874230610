import Testing
import WPRandom

@testable import WPSyntax

struct DeclarationScannerTests {
  @Test(arguments: SourceTexts.all.indices)
  func `declarations are found with their lines`(index: Int) {
    let sample = SourceTexts.all[index]
    let found = SourceSample(sample.text, sample.language)
    #expect(found.lines == sample.lines)
    #expect(found.faults == [])
  }

  @Test(
    arguments: [
      (.typeScript, "function a() {"), (.typeScript, "a)"), (.typeScript, "'a\n'"),
      (.typeScript, "`${a`"), (.typeScript, "/* a"), (.javaScript, "x = <a>"),
      (.javaScript, "x = /a\n"), (.javaScript, "(]"), (.swift, "\"\\(a\""), (.swift, "/* /* */"),
      (.swift, "#if a\nfunc f() {\n#else\nfunc g() {\n#endif\n}"), (.swift, "\"\"\"\na"),
      (.python, "def f(:\n  pass"), (.python, "'''a''"), (.go, "`a"), (.go, "func f() {}}"),
      (.rust, "r#\"a\""), (.rust, "fn f() { /* }"), (.rust, "'\\"),
    ] as [(SourceLanguage, String)])
  func `what does not close leaves the whole file in doubt`(language: SourceLanguage, text: String)
  {
    #expect(SourceSample(text, language).declarations == nil)
  }

  @Test(arguments: SourceLanguage.allCases)
  func `what is no text is in doubt`(language: SourceLanguage) {
    #expect(SourceSample([0x61, 0xFF], language).declarations == nil)
    #expect(SourceSample([0x61, 0], language).declarations == nil)
    #expect(SourceSample("", language).declarations == [])
  }

  @Test(
    arguments: [
      ("a.ts", .typeScript), ("a/b.d.mts", .typeScript), ("a.tsx", .typeScriptJSX),
      ("a.cjs", .javaScript), ("a.jsx", .javaScript), ("a.swift", .swift), ("a.pyi", .python),
      ("a.go", .go), ("a.rs", .rust), (".rs", nil), ("a.md", nil), ("rs", nil), ("a.TS", nil),
    ] as [(FilePath, SourceLanguage?)])
  func `the ending tells the language`(path: FilePath, language: SourceLanguage?) {
    #expect(SourceLanguage(of: path) == language)
  }

  @Test(arguments: SourceTexts.all.indices)
  func `every prefix and every suffix is read to its end`(index: Int) {
    let sample = SourceTexts.all[index]
    let bytes = Bytes(sample.text)
    for count in 0...bytes.count {
      #expect(SourceSample(Bytes(bytes[..<count]), sample.language).faults == [], "\(count)")
      #expect(SourceSample(Bytes(bytes[count...]), sample.language).faults == [], "-\(count)")
    }
  }

  @Test(arguments: SourceLanguage.allCases)
  func `spliced texts give ranges that nest, twice the same`(language: SourceLanguage) {
    var random = SeededRandom(seed: 6)
    let texts = SourceTexts.all.map { Bytes($0.text) }
    for _ in 0..<600 {
      var text: Bytes = []
      for _ in 0..<random.number(1...6) {
        let piece = random.pick(texts)
        let start = random.below(piece.count)
        text += piece[start..<min(piece.count, start + random.below(60))]
      }
      let found = SourceSample(text, language)
      #expect(found.faults == [], "\(String(decoding: text, as: UTF8.self).debugDescription)")
      #expect(found.declarations == SourceSample(text, language).declarations)
    }
  }

  @Test(arguments: SourceLanguage.allCases)
  func `what repeats without end is read in one pass`(language: SourceLanguage) {
    let pieces = [
      "(", "{", "[", "<", "`${", "\"\\(", "/[", "/*", "'", "#", "\\", "@a", "<a ", "<a>", "r#",
      "func ",
      "def f():\n ", "class A", "impl ", "a, ", "type ", "\"\"\"", "//\n", "=>", ".", "\n", "};",
      "x = ",
      "export ", "const ", "async ",
    ]
    for piece in pieces {
      let text = Bytes(String(repeating: piece, count: 20_000))
      #expect(SourceSample(text, language).faults == [], "\(piece)")
    }
  }
}
