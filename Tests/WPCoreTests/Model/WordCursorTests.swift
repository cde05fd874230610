import Testing
import WPSyntax

@testable import WPCore

struct WordCursorTests {
  @Test(arguments: [
    ("**Phase 3:** Store", ["Phase", "3", "Store"]),
    ("🔴 [`HIGH`](x): é_b", ["🔴", "HIGH", "x", "é", "b"]),
    ("a-b/c.d;e", ["a-b/c.d;e"]),
    (" :()*_`[]", []),
  ])
  func `words stand between blanks, colons, brackets and marks`(_ text: String, _ words: [String]) {
    let bytes = Bytes(text)
    var cursor = WordCursor(ByteRange(0, bytes.count))
    var found: [String] = []
    while case let word = cursor.next(bytes.span), !word.isEmpty {
      found.append(ByteScanner.text(bytes.span, word))
    }
    #expect(found == words)
    #expect(cursor.rest.isEmpty)
  }
}
