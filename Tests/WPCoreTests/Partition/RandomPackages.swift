import Testing
import WPRandom
import WPSyntax

@testable import WPCore

/// Packages made from a seed, as somebody would hand them in as JSON, in any order.
struct RandomPackages {
  private struct Entry {
    let id: String
    let minutes: Int
    let files: [String]
    let reads: [String]
    let prerequisites: [String]
    let isBusy: Bool
  }

  let agents: Int
  private let entries: [Entry]

  init(seed: Int, atMost most: Int = 12) {
    var random = SeededRandom(seed: UInt64(seed))
    let patterns =
      SmallPatterns.all + ["a::F", "a::F.g", "a::G", "{a,b}/c", "a/b", "b/", "c", "b/c"]
    func some(_ limit: Int) -> [String] {
      (0..<random.below(limit)).map { _ in random.pick(patterns) }
    }
    agents = random.number(1...4)
    let count = random.number(1...most)
    let narrow = ["a/1", "a/2", "a/*", "b/1", "b/", "c", "d/x.c", "d/*.h"]
    let isNarrow = random.below(3) > 0
    entries = (0..<count).map { number in
      let files = isNarrow ? (0..<random.below(3)).map { _ in random.pick(narrow) } : some(3)
      return Entry(
        id: "p\(number)", minutes: random.number(0...9) * 15, files: files, reads: some(2),
        prerequisites: (0..<number).filter { _ in random.below(6) == 0 }.map { "p\($0)" },
        isBusy: random.below(8) == 0)
    }
  }

  /// The list in an order that a seed decides, its paths and dependencies in another.
  func text(shuffledBy seed: Int) -> String {
    var random = SeededRandom(seed: UInt64(seed) &+ 77)
    var json = JSONWriter()
    json.array { list in
      for entry in entries.shuffled(using: &random) {
        list.object { json in
          json.member("files", entry.files.shuffled(using: &random))
          json.member("id", entry.id)
          json.member("effort_minutes", entry.minutes)
          json.member("reads", entry.reads.shuffled(using: &random))
          json.member("depends_on", entry.prerequisites.shuffled(using: &random))
          json.member("busy", entry.isBusy)
        }
      }
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }

  /// What is read of the list.
  func workload(shuffledBy seed: Int = 0) throws -> Workload {
    try .known(text(shuffledBy: seed))
  }
}

extension Workload {
  /// What is read of a list that has no faults.
  static func known(_ text: String) throws -> Workload {
    let reading = WorkloadReading.read(SourceFile(path: "in.json", bytes: Bytes(text)))
    #expect(reading.problems.map(\.message) == [])
    return try #require(reading.workload)
  }
}
