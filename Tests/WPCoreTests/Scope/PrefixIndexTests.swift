import Testing
import WPRandom

@testable import WPCore

struct PrefixIndexTests {
  private static let pieces = [
    "a", "b", "a/b", "a/", "**", "*.c", "b/*.c", "{a,b}/c", "a/**", "!a/b",
  ]

  @Test(arguments: 0..<100)
  func `whatever meets a set is among the candidates`(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let sets = (0..<12).map { _ in Self.set(&random) }
    var index = PrefixIndex()
    for (number, set) in sets.enumerated() { index.insert(set, as: number) }
    let asked = Self.set(&random)
    let candidates = index.candidates(for: asked)
    #expect(candidates == Set(candidates).sorted())
    for (number, set) in sets.enumerated() where asked.overlap(with: set) != nil {
      #expect(candidates.contains(number))
    }
  }

  @Test func `what begins otherwise is no candidate`() throws {
    var index = PrefixIndex()
    for number in 0..<1_000 { index.insert(try Self.set(of: ["src/\(number)/**"]), as: number) }
    #expect(index.candidates(for: try Self.set(of: ["src/7/x.c", "src/70/"])) == [7, 70])
    #expect(index.candidates(for: try Self.set(of: ["docs/**"])).isEmpty)
    #expect(index.candidates(for: try Self.set(of: ["src/*/x.c"])).count == 1_000)
  }

  private static func set(_ random: inout SeededRandom) -> PathSet {
    let texts = (0..<random.number(1...3)).map { _ in
      random.below(2) == 0
        ? random.pick(pieces) : random.pick(["a", "b"]) + "/" + random.pick(pieces)
    }
    return PathSet(texts.compactMap { try? PathPattern.parse($0).get() })
  }

  private static func set(of texts: [String]) throws -> PathSet {
    PathSet(try texts.map { try PathPattern.parse($0).get() })
  }
}
