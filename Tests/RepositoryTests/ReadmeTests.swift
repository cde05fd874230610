import Testing
import WPCommand
import WPTestSupport

struct ReadmeTests {
  @Test(.enabled(if: (try? Checkout.text("README.md")) != nil))
  func `every command the README calls exists`() throws {
    let names = CommandTable.standard.commands.map(\.name)
    for words in try Self.calls(in: Checkout.text("README.md")) {
      // A call of two words may be a noun and a verb, or a command and its operand.
      let known = names.contains(words.prefix(2).joined(separator: " ")) || names.contains(words[0])
      #expect(known, "README.md calls 'wp \(words.joined(separator: " "))'")
    }
  }

  @Test func `a call is found in a fence and in a line`() {
    let text =
      "Run `wp plan list` or `wp`.\n\n```sh\n$ wp claim 03\nwp -C x version | wp board\n```\n"
    #expect(Self.calls(in: text) == [["plan", "list"], ["claim"]])
  }

  /// The words behind `wp` where it begins a line of code, options left alone.
  private static func calls(in text: String) -> [[String]] {
    var calls: [[String]] = []
    var isFence = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isFence.toggle()
        continue
      }
      let pieces = line.split(separator: "`", omittingEmptySubsequences: false)
      // Between the first and the second backtick stands code, and so on.
      let code = isFence ? [line] : pieces.indices.filter { $0 % 2 == 1 }.map { pieces[$0] }
      for piece in code {
        var words = piece.split(separator: " ").map(String.init)
        if words.first == "$" { words.removeFirst() }
        guard words.first == "wp" else { continue }
        let names = words.dropFirst().prefix { $0.first?.isLetter ?? false }
        if !names.isEmpty { calls.append(Array(names)) }
      }
    }
    return calls
  }
}
