import Testing
import WPSyntax

struct EditDistanceTests {
  @Test(arguments: [
    ("", "", 0), ("a", "", 1), ("valdate", "validate", 1), ("paln", "plan", 1),
    ("kitten", "sitting", 3),
    ("ca", "abc", 3), ("größe", "grösse", 2), ("ab", "ba", 1), ("abcdef", "badcfe", 3),
    ("x", "y", 1),
  ])
  func `slips are counted`(a: String, b: String, distance: Int) {
    #expect(EditDistance.between(a, b, atMost: 5) == distance)
    #expect(EditDistance.between(b, a, atMost: 5) == distance)
    #expect(EditDistance.between(a, b, atMost: distance) == distance)
    #expect(EditDistance.between(a, b, atMost: distance - 1) == nil)
  }

  /// The textbook table, without a band.
  static func reference(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var table = [[Int]](repeating: Array(0...b.count), count: a.count + 1)
    for row in 0...a.count { table[row][0] = row }
    for row in 1..<(a.count + 1) {
      for column in 1..<(b.count + 1) {
        let change = a[row - 1] == b[column - 1] ? 0 : 1
        var cost = min(
          table[row - 1][column] + 1, table[row][column - 1] + 1,
          table[row - 1][column - 1] + change)
        if row > 1, column > 1, a[row - 1] == b[column - 2], a[row - 2] == b[column - 1] {
          cost = min(cost, table[row - 2][column - 2] + 1)
        }
        table[row][column] = cost
      }
    }
    return table[a.count][b.count]
  }

  @Test func `the band agrees with the whole table on all short words`() {
    var words = [""]
    var last = [""]
    for _ in 0..<4 {
      last = last.flatMap { word in ["a", "b", "c"].map { word + $0 } }
      words += last
    }
    for a in words {
      for b in words where a <= b {
        let expected = EditDistanceTests.reference(Array(a.unicodeScalars), Array(b.unicodeScalars))
        for limit in 0...4 {
          let found = EditDistance.between(a, b, atMost: limit)
          if found != (expected <= limit ? expected : nil) { Issue.record("\(a) \(b) \(limit)") }
        }
      }
    }
  }

  @Test(arguments: [
    ("valdate", "validate"), ("PLAN", "plan"), ("clam", "claim"), ("zzz", nil), ("", nil),
    ("x", nil),
    ("validaet", "validate"), (String(repeating: "v", count: 65_536), nil),
  ])
  func `the nearest word is proposed`(typed: String, expected: String?) {
    #expect(
      EditDistance.nearest(typed, among: ["validate", "plan", "claim", "claims"]) == expected)
  }

  @Test func `of equally near words the first wins`() {
    #expect(EditDistance.nearest("cat", among: ["bat", "hat"]) == "bat")
    #expect(EditDistance.nearest("bat", among: []) == nil)
  }
}
