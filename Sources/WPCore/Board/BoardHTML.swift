package import WPSyntax

/// A board as one page of HTML that needs nothing else.
package struct BoardHTML {
  /// More cards than this are folded away in each column.
  private static let most = 12

  private let board: Board
  private let instant: String
  private let span: (Int) -> String

  /// Takes a board, when it was looked at in words, and what says a length of time in milliseconds.
  package init(_ board: Board, instant: String, span: @escaping (Int) -> String) {
    self.board = board
    self.instant = instant
    self.span = span
  }

  /// The whole page.
  package var bytes: Bytes {
    let columns = board.columns.map(column).joined()
    let body =
      head + "<div class=\"board\">\n\(columns)</div>\n"
      + "<footer>\n<p>As of \(escaped(instant)); 'wp board --html' draws it anew.</p>\n</footer>\n"
    return HTMLPage(title: title, css: BoardStyle.css, body: body).bytes
  }

  private var title: String {
    board.plans.count == 1 ? board.plans[0] : counted(board.plans.count, "plan")
  }

  private var head: String {
    let figures = board.columns.map { column in
      HTMLPage.Figure(
        name: column.state.heading.lowercased(), value: "\(column.cards.count)",
        place: column.state.word)
    }
    return """
      <header>
      <p class="over">\(escaped(title))</p>
      <h1>\(counted(board.count, "package"))</h1>
      \(HTMLPage.list(figures))</header>

      """
  }

  private func column(_ column: Board.Column) -> String {
    let shown = column.cards.prefix(Self.most).map(card).joined()
    let rest = column.cards.dropFirst(Self.most)
    let more =
      rest.isEmpty
      ? ""
      : "<details>\n<summary>\(rest.count) more</summary>\n\(rest.map(card).joined())</details>\n"
    let none = column.cards.isEmpty ? "<p class=\"none\">none</p>\n" : ""
    return "<section id=\"\(column.state.word)\" class=\"\(column.state.word)\">\n"
      + "<h2>\(column.state.heading) <b>\(column.cards.count)</b></h2>\n"
      + shown + more + none + "</section>\n"
  }

  private func card(_ card: BoardCard) -> String {
    var text = "<article title=\"\(escaped(card.reference))\">\n"
    if board.plans.count != 1 { text += "<p class=\"over\">\(escaped(card.planSlug))</p>\n" }
    text += "<h3>\(escaped(card.stem))"
    if let priority = card.priority, priority > .medium, card.state != .completed {
      text += " <em class=\"\(priority.word)\">\(priority.word)</em>"
    }
    text += "</h3>\n"
    if !card.title.isEmpty { text += "<p>\(escaped(card.title))</p>\n" }
    if let owner = card.owner {
      let initial = owner.first.map { String($0).uppercased() } ?? ""
      let hue = card.standing.agent.map(BoardHTML.hue) ?? 0
      let badge = card.standing.isStale ? "" : "<i style=\"--hue:\(hue)\">\(escaped(initial))</i> "
      text += "<p class=\"owner\">\(badge)\(escaped(owner))\(left(card.ends))</p>\n"
    }
    if card.state != .completed || card.standing.isHeld { text += files(card) }
    if let meeting = card.meeting {
      text += "<p class=\"meeting\">from \(escaped(meeting))</p>\n"
    }
    text += list(
      "reserved",
      card.covers.map { cover in
        let task = cover.reservation.task.map { ": " + escaped($0) } ?? ""
        return "<code>\(escaped(cover.reservation.target.text))</code> "
          + "\(escaped(cover.reservation.agent.text))\(task)\(left(cover.ends))"
      })
    return text + "</article>\n"
  }

  private func files(_ card: BoardCard) -> String {
    guard !card.files.isEmpty else { return "<p class=\"none\">names no files</p>\n" }
    let shown = card.files.prefix(5).map { "<code>\(escaped($0))</code>" }
    let more = card.files.count - 5
    return list("files", shown + (more > 0 ? ["and \(more) more"] : []))
  }

  private func list(_ kind: String, _ entries: [String]) -> String {
    guard !entries.isEmpty else { return "" }
    return "<ul class=\"\(kind)\">\n" + entries.map { "<li>\($0)</li>\n" }.joined() + "</ul>\n"
  }

  private func left(_ ends: Int?) -> String {
    guard let ends, ends > board.moment else { return "" }
    return " <span>\(escaped(span(ends - board.moment))) left</span>"
  }

  private func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  private func escaped(_ text: String) -> String { HTMLText.escaped(text) }

  /// A colour for a name, the same on every page.
  private static func hue(_ name: String) -> UInt32 {
    name.utf8.reduce(2_166_136_261) { ($0 ^ UInt32($1)) &* 16_777_619 } % 360
  }
}
