import Testing
import WPSyntax

@Suite struct OutlineDumpTests {
  @Test func `an outline is one JSON object with every list`() {
    let bytes = Bytes(
      """
      # A *b*

      - [x] done
      - [ ] [open](c.md)

      | a | b |
      |---|---|
      | 1 | 2 |

      ```
      code
      ```
      <div>
      see https://d.e.

      see https://f.g.
      """)
    let outline = OutlineDump(MarkdownParser.parse(bytes.span), bytes.span)
    #expect(
      String(decoding: outline.json(), as: UTF8.self) == """
        {"headings":[[1,1,"A b"]],"tasks":[[3,true],[4,false]],"tables":[[6,1,2]],\
        "links":[[4,"c.md"],[16,"https://f.g"]],"code":[[10,12]],"html":[[13,14]]}
        """)
  }

  static let addresses: [(String, [String])] = [
    ("www.a.b/c_d", ["http://www.a.b/c_d"]),
    ("(https://a.b/c(d)) and ftp://e.", ["https://a.b/c(d)", "ftp://e"]),
    ("http://a.b/?q=1&nil; http://c_d.e", ["http://a.b/?q=1"]),
    ("x.y+z@a.b-c.d. @a.b a@b a@b.c-", ["mailto:x.y+z@a.b-c.d"]),
    ("*http://a.b*/c `http://d.e` [f](g)", ["http://a.b", "g"]),
    ("awww.a.b mailto", []),
  ]

  @Test(arguments: addresses)
  func `an address in the text is a link of the outline`(markdown: String, targets: [String]) {
    let bytes = Bytes(markdown)
    let outline = OutlineDump(MarkdownParser.parse(bytes.span), bytes.span)
    #expect(outline.links.map(\.target) == targets)
  }
}
