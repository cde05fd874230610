import Testing
import WPSyntax
import WPTestSupport
import WPRandom

@testable import WPCore

struct DocumentMergeTests {
  /// What two sides made of a text, and what comes of it.
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let base: String
    let ours: String
    let theirs: String
    let merged: String

    init(_ name: String, _ base: String, _ ours: String, _ theirs: String, _ merged: String) {
      testDescription = name
      self.base = base
      self.ours = ours
      self.theirs = theirs
      self.merged = merged
    }
  }

  private static func merge(_ base: Bytes, _ ours: Bytes, _ theirs: Bytes) -> MergeResult {
    DocumentMerge.pieces(base: base, ours: ours, theirs: theirs).rendered(MergeMarkers())
  }

  @Test(arguments: MergeCases.all)
  func `a document is merged by its model`(example: Case) {
    let result = Self.merge(Bytes(example.base), Bytes(example.ours), Bytes(example.theirs))
    #expect(String(decoding: result.bytes, as: UTF8.self) == example.merged)
    #expect((result.conflicts > 0) == example.merged.contains("<<<<<<< ours\n"))
  }

  @Test(arguments: MergeCases.all)
  func `a side that changed nothing, or the same, leaves the other as it is`(example: Case) {
    let base = Bytes(example.base)
    for side in [Bytes(example.ours), Bytes(example.theirs), Bytes(example.merged)] {
      #expect(Self.merge(base, side, base).bytes == side)
      #expect(Self.merge(base, base, side).bytes == side)
      #expect(Self.merge(base, side, side).bytes == side)
    }
  }

  @Test(arguments: MergeCases.all)
  func `what merges from one side merges from the other`(example: Case) {
    let there = Self.merge(Bytes(example.base), Bytes(example.ours), Bytes(example.theirs))
    let back = Self.merge(Bytes(example.base), Bytes(example.theirs), Bytes(example.ours))
    #expect((there.conflicts > 0) == (back.conflicts > 0))
    if there.conflicts == 0 {
      // A list on one line is in the order of the side that comes first, too.
      #expect(lines(there.bytes).map { $0.sorted() } == lines(back.bytes).map { $0.sorted() })
    }
  }

  /// The lines without the numbers of lists, which follow the order.
  private func lines(_ bytes: Bytes) -> [Bytes] {
    bytes.split(separator: ByteScanner.lineFeed).map { line in
      ListItemText(Bytes(line)).with(box: nil, marker: [0x31])
    }.sorted { $0.lexicographicallyPrecedes($1) }
  }

  @Test(arguments: [11, 12, 13] as [UInt64])
  func `no line that one side alone wrote or left is lost`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<150 {
      let base = MergeSample.document(&random)
      var mark = 0
      func edited() -> (lines: [String], own: [String]) {
        var lines = base
        var own: [String] = []
        for _ in 0..<(1 + random.below(5)) {
          let place = random.below(lines.count)
          mark += 1
          let line = MergeSample.sibling(of: lines[place], mark)
          lines.insert(line, at: place + 1)
          own.append(line)
        }
        return (lines, own)
      }
      let mine = edited()
      let other = edited()
      let texts = [base, mine.lines, other.lines].map { Bytes($0.map { $0 + "\n" }.joined()) }
      let result = Self.merge(texts[0], texts[1], texts[2])
      let merged = Set(lines(result.bytes))
      for line in base + mine.own + other.own {
        let key = ListItemText(Bytes(line)).with(box: nil, marker: [0x31])
        #expect(key.isEmpty || merged.contains(key), "'\(line)' is lost\n\(base)\n\(result)")
      }
    }
  }

  @Test(arguments: [21, 22] as [UInt64])
  func `arbitrary texts are merged without a crash, and those without structure as git would`(
    seed: UInt64
  ) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<400 {
      let texts = MergeTriple.random(&random).texts
      #expect(Self.merge(texts[0], texts[1], texts[0]).bytes == texts[1])
      #expect(Self.merge(texts[0], texts[0], texts[2]).bytes == texts[2])
      _ = Self.merge(texts[0], texts[1], texts[2])
      let prose = texts.map {
        Bytes($0.filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "[") })
      }
      #expect(
        Self.merge(prose[0], prose[1], prose[2])
          == PlainMerge.pieces(base: prose[0], ours: prose[1], theirs: prose[2])
          .rendered(MergeMarkers()))
    }
  }

  @Test func `every prefix of a document is merged without a crash`() {
    for example in MergeCases.all {
      let ours = Bytes(example.ours)
      for end in ours.indices {
        _ = Self.merge(Bytes(example.base), Bytes(ours[..<end]), Bytes(example.theirs))
      }
    }
  }
}
