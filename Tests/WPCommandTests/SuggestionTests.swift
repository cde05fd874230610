import Testing

@testable import WPCommand

struct SuggestionTests {
  private static let words = ["validate", "version", "rules", "plan", "claim", "release"]

  @Test(
    arguments: [
      ("vaildate", "validate"), ("verison", "version"), ("rule", "rules"), ("plna", "plan"),
      ("PLAN", "plan"), ("relaese", "release"), ("val", "validate"),
    ])
  func `the nearest word is found`(typed: String, meant: String) {
    #expect(Suggestion.nearest(to: typed, among: Self.words) == meant)
  }

  @Test(arguments: ["", "x", "xyzzy", "deploy"])
  func `what is far from everything is not guessed`(typed: String) {
    #expect(Suggestion.nearest(to: typed, among: Self.words) == nil)
  }

  @Test func `a word of a megabyte is compared in no time`() {
    let long = String(repeating: "a", count: 1 << 20)
    #expect(Suggestion.nearest(to: long, among: [long + "b", "b"]) == long + "b")
  }

  @Test func `the distance is the one of the textbook`() {
    let words = ["", "a", "b", "ab", "ba", "abc", "acb", "cab", "bb"]
    for a in words {
      for b in words {
        let (a, b) = (Array(a.unicodeScalars), Array(b.unicodeScalars))
        #expect(Suggestion.distance(a, b) == Self.naive(a[...], b[...]))
      }
    }
  }

  /// The definition, without a table.
  private static func naive(
    _ a: ArraySlice<Unicode.Scalar>, _ b: ArraySlice<Unicode.Scalar>
  ) -> Int {
    guard let lastA = a.last, let lastB = b.last else { return max(a.count, b.count) }
    var best = min(
      naive(a.dropLast(), b) + 1, naive(a, b.dropLast()) + 1,
      naive(a.dropLast(), b.dropLast()) + (lastA == lastB ? 0 : 1))
    if a.count > 1, b.count > 1, lastA == b[b.endIndex - 2], a[a.endIndex - 2] == lastB {
      best = min(best, naive(a.dropLast(2), b.dropLast(2)) + 1)
    }
    return best
  }
}
