import WPSyntax
import WPTestSupport
import WPRandom

/// Documents of frontmatter and tables, put together from pieces that are hard to space.
enum SeededTables {
  private static let cells = [
    "", "a", "Status", "Phase 3: Store", "`x \\| y`", "📋 Ready", "日本", "[a](b.md)", "\\", "**b**",
    "a\tb", "-", ":-:", "<!-- c -->", "2-3h agentic + 1h review", "e\u{301}", "👩‍👩‍👧",
  ]
  private static let gaps = ["", " ", "  ", "\t", "    "]
  private static let lines = [
    "id:  a", "status :  open ", "files:", "- a", "  -   b", "    - c # d", "e: |", "  f  ", "# g ",
    "depends_on: [ h,i ]", "", "j: \"k ", "  l\"", "-  m: n", "   o: p",
  ]
  private static let prefixes = ["", "", "", "> ", "- ", "  "]

  /// A document of a seed.
  static func document(_ random: inout SeededRandom) -> Bytes {
    var text = ""
    let lineEnd = pick(["\n", "\n", "\r\n"], &random)
    if random.below(2) == 0 {
      text = "---" + pick(gaps, &random) + lineEnd + "title: x" + lineEnd
      for _ in 0..<random.below(7) { text += pick(lines, &random) + lineEnd }
      text += "---" + lineEnd
    }
    text += "# Phase 3: Store" + lineEnd
    for _ in 0..<random.below(4) { text += lineEnd + table(&random, lineEnd) }
    return Bytes(text)
  }

  private static func table(_ random: inout SeededRandom, _ lineEnd: String) -> String {
    let prefix = pick(prefixes, &random)
    let columns = 1 + random.below(4)
    var text = prefix + row(columns, of: cells, &random) + lineEnd
    let inner = prefix == "- " ? "  " : prefix
    text += inner + row(columns, of: ["-", "---", ":-", "-:", ":--:"], &random) + lineEnd
    for _ in 0..<random.below(5) {
      text += inner + row(max(1, columns - 1 + random.below(3)), of: cells, &random) + lineEnd
    }
    return text
  }

  private static func row(
    _ count: Int, of cells: [String], _ random: inout SeededRandom
  ) -> String {
    let inner = (0..<count).map { _ in
      pick(gaps, &random) + pick(cells, &random) + pick(gaps, &random)
    }
    return (random.below(4) > 0 ? "|" : "") + inner.joined(separator: "|")
      + (random.below(4) > 0 ? "|" : "")
  }

  private static func pick<T>(_ values: [T], _ random: inout SeededRandom) -> T {
    values[random.below(values.count)]
  }
}
