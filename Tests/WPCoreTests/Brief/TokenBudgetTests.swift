import Testing
import WPSyntax

@testable import WPCore

struct TokenBudgetTests {
  @Test(arguments: [(0, 0), (1, 1), (4, 1), (5, 2), (8, 2), (4_001, 1_001)])
  func `a token is four bytes, the last perhaps fewer`(bytes: Int, tokens: Int) {
    #expect(TokenBudget.tokens(bytes) == tokens)
  }

  @Test func `the least important part goes first, and only as far as it must`() {
    // Each step of the first part costs two, of the second five.
    func cost(_ kept: [Int]) -> Int { 10 + kept[0] * 2 + kept[1] * 5 }
    for limit in 0...30 {
      let kept = TokenBudget(limit).kept(of: [3, 2], cost: cost)
      let expected =
        switch limit {
        case 26...: [3, 2]
        case 24...: [2, 2]
        case 22...: [1, 2]
        case 20...: [0, 2]
        case 15...: [0, 1]
        default: [0, 0]
        }
      #expect(kept == expected, "\(limit)")
    }
    #expect(TokenBudget(nil).kept(of: [3, 2], cost: cost) == [3, 2])
  }

  @Test func `an answer that fits is asked for once, and a long one not often`() {
    var calls = 0
    func cost(_ kept: [Int]) -> Int {
      calls += 1
      return kept[0]
    }
    #expect(TokenBudget(1_000_000).kept(of: [1_000_000], cost: cost) == [1_000_000])
    #expect(calls == 1)
    #expect(TokenBudget(77).kept(of: [1_000_000], cost: cost) == [77])
    #expect(calls < 25)
  }

  @Test(arguments: 0...60)
  func `a text counts what it says of itself`(length: Int) {
    let text = String(repeating: "x", count: length * 67)
    let (whole, tokens) = TokenBudget.counting { Bytes(text + " costs \($0)") }
    #expect(whole == Bytes(text + " costs \(tokens)"))
    #expect(TokenBudget.tokens(whole.count) == tokens)
  }
}
