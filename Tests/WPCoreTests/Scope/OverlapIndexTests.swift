import Testing
import WPSyntax

@testable import WPCore

struct OverlapIndexTests {
  /// A sequence of numbers that is the same in every run.
  private struct Numbers {
    var state: UInt64

    mutating func below(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
  }

  private static let texts =
    SmallPatterns.all + [
      "a::F", "a::F.g", "a::G", "b/a::F", "{a,b}/c", "!a/b", "!b/", "a/b/c", "c", "b/c/", "c/a",
    ]

  private static func scope(_ numbers: inout Numbers) throws -> PathScope {
    var sets: [PathSet] = []
    for _ in 0..<2 {
      var lists: [[String]] = [[], []]
      for _ in 0..<(numbers.below(3) + 1 - sets.count) {
        lists[0].append(texts[numbers.below(texts.count)])
      }
      if numbers.below(4) == 0 { lists[1].append(SmallPatterns.all[numbers.below(20)]) }
      sets.append(try .known(lists[0], denied: lists[1]))
    }
    return PathScope(writes: sets[0], reads: sets[1])
  }

  @Test(arguments: 0..<40)
  func `the index finds what comparing each with each finds`(_ seed: Int) throws {
    var numbers = Numbers(state: UInt64(seed))
    let scopes = try (0..<8).map { _ in try Self.scope(&numbers) }
    let resolved = PathScope.resolve(scopes)
    var expected: [ScopePair] = []
    for first in resolved.indices {
      for second in resolved.indices.dropFirst(first + 1) {
        guard let conflict = resolved[first].conflict(with: resolved[second]) else { continue }
        expected.append(ScopePair(first: first, second: second, conflict: conflict))
      }
    }
    #expect(OverlapIndex(scopes).pairs() == expected)
  }

  @Test func `a name is a directory once anybody says so`() throws {
    let scopes = try [["src"], ["**/*.swift"], ["src/a.c"], ["Makefile"]].map {
      PathScope(writes: try PathSet.known($0))
    }
    let pairs = OverlapIndex(scopes).pairs()
    #expect(pairs.map { [$0.first, $0.second] } == [[0, 1], [0, 2]])
    #expect(pairs.map(\.conflict.overlap.witness.path) == ["src/.swift", "src/a.c"])
    #expect(OverlapIndex(Array(scopes.prefix(2))).pairs().isEmpty)
  }

  @Test func `a file that all scopes name is one collision`() throws {
    let set = try PathSet.known(["CHANGELOG.md"])
    let index = OverlapIndex((0..<300).map { _ in PathScope(writes: set) })
    #expect(index.collisions.count == 1)
    #expect(index.pairs().count == 300 * 299 / 2)
    let readers = OverlapIndex((0..<300).map { _ in PathScope(writes: PathSet([]), reads: set) })
    #expect(readers.collisions.isEmpty)
  }

  @Test func `the tree tells all paths apart and finds each again`() {
    var tree = PathTree()
    let paths = (0..<3_000).map { Bytes("d\($0 % 37)/e\($0 % 11)/f\($0)") }
    let nodes = paths.map { tree.insert($0, isDirectory: false) }
    #expect(Set(nodes).count == paths.count)
    #expect(paths.map { tree.insert($0, isDirectory: false) } == nodes)
    #expect(tree.isDirectory(tree.insert(Bytes("d1/e1"), isDirectory: false)))
    #expect(!tree.isDirectory(nodes[0]))
    #expect(tree.parent(of: tree.insert(Bytes("d1"), isDirectory: false)) == 0)
  }
}
