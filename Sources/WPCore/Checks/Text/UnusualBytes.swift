import WPSyntax

extension Check {
  /// Marks and line ends that nobody sees make edits and comparisons larger than they are.
  static let unusualBytes = Check(
    Rule(
      183, "unusual-bytes", .info,
      summary: "A byte order mark, line ends other than LF, or an open last line",
      why: """
        `wp` reads and keeps such bytes. Other programs may not: an editor that mends them on its way makes every line of \
        the file look changed.
        """,
      failing: """
        -- ⟦README.md⟧ --
        # Caching\r
        \r
        **Status:** Planning\r

        """,
      passing: """
        -- README.md --
        # Caching

        **Status:** Planning
        """, fixable: true),
    on: .unusualBytes
  ) { plan, findings in
    for document in plan.documents where document.textFault?.kind != .utf16 {
      let form = TextForm(document.bytes.span)
      guard let message = Message.unusual(form) else { continue }
      let notes = form.firstOdd.map {
        [Finding.Note(.odd, at: Finding.Place(document.path, $0))]
      }
      findings.report(
        message, at: document.place, notes: notes ?? [],
        fix: document.textFault == nil ? .plainForm : nil)
    }
  }
}

extension Message {
  fileprivate static func unusual(_ form: TextForm) -> Message? {
    var parts: [String] = []
    if form.hasMark { parts.append("starts with a byte order mark") }
    let ends = [(form.feeds, "LF"), (form.pairs, "CRLF"), (form.returns, "CR")]
      .filter { $0.0 > 0 }
    if ends.count > 1 {
      let counts = ends.map { "\($0.0) with \($0.1)" }.joined(separator: ", ")
      parts.append("ends its lines differently (\(counts))")
    } else if let only = ends.first, only.1 != "LF" {
      parts.append("ends its lines with \(only.1)")
    }
    if form.isLastLineOpen { parts.append("does not end its last line") }
    guard !parts.isEmpty else { return nil }
    return "the document \(parts.joined(separator: ", "))"
  }

  fileprivate static let odd: Message = "the first line end that differs"
}
