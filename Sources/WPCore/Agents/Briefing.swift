/// What an agent is told when its conversation begins: facts in a stable order, never longer than it takes.
package struct Briefing: Sendable {
  /// Lines under a heading.
  package struct Part: Sendable {
    package let title: String
    package let lines: [String]
    /// Where the rest is found of what is left out.
    package let source: String

    package init(_ title: String, _ lines: [String], source: String) {
      self.title = title
      self.lines = lines
      self.source = source
    }
  }

  private let head: String
  private let parts: [Part]

  /// The most characters of a line.
  private static let longest = 400

  /// Takes a first line, and the parts in their order; those without lines are left out.
  package init(_ head: String, _ parts: [Part]) {
    self.head = head
    self.parts = parts.filter { !$0.lines.isEmpty }
  }

  /// The text; of what is too long the longest parts are shortened first.
  package func text(within limit: Int = HookAnswer.limit) -> String {
    var counts = parts.map(\.lines.count)
    var texts = zip(parts, counts).map(Briefing.text)
    while true {
      let length = texts.reduce(head.utf16.count + 1) { $0 + $1.utf16.count }
      guard length > limit,
        let longest = texts.indices.filter({ counts[$0] > 0 })
          .max(by: { texts[$0].utf16.count < texts[$1].utf16.count })
      else { break }
      counts[longest] /= 2
      texts[longest] = Briefing.text(parts[longest], counts[longest])
    }
    return head + "\n" + texts.joined()
  }

  private static func text(_ part: Part, _ count: Int) -> String {
    var text = "\n\(part.title)\n"
    for line in part.lines.prefix(count) { text += "  \(cut(line))\n" }
    let rest = part.lines.count - count
    if rest > 0 { text += "  and \(rest) more: \(part.source)\n" }
    return text
  }

  private static func cut(_ line: String) -> String {
    guard line.unicodeScalars.count > longest else { return line }
    var cut = ""
    cut.unicodeScalars.append(contentsOf: line.unicodeScalars.prefix(longest))
    return cut + "…"
  }
}
