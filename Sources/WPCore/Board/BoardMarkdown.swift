import WPSyntax

/// A board as tables of Markdown, one for each column.
package struct BoardMarkdown {
  private let board: Board

  package init(_ board: Board) { self.board = board }

  /// The whole text.
  package var text: String {
    var text = ""
    for column in board.columns {
      text += (text.isEmpty ? "" : "\n") + "## \(column.state.heading) (\(column.cards.count))\n"
      guard !column.cards.isEmpty else { continue }
      text +=
        "\n| Package | Title | Owner | Files | Meeting | Reserved |\n|---|---|---|---|---|---|\n"
      for card in column.cards { text += row(card) }
    }
    return text
  }

  private func row(_ card: BoardCard) -> String {
    let covers = card.covers.map { cover in
      "\(code(cover.reservation.target.text)) by \(escaped(cover.reservation.agent.text))"
    }
    let cells = [
      escaped(board.plans.count == 1 ? card.stem : card.reference), escaped(card.title),
      escaped(card.owner ?? ""), card.files.map(code).joined(separator: "<br>"),
      escaped(card.meeting ?? ""), covers.joined(separator: "<br>"),
    ]
    return "|" + cells.map { $0.isEmpty ? " |" : " \($0) |" }.joined() + "\n"
  }

  private func escaped(_ text: String) -> String { MarkdownText.escaped(text) }

  // A path with a backtick or a bar cannot stand in code in a table everywhere; as text it can.
  private func code(_ path: String) -> String {
    path.utf8.contains(where: { $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "|") })
      ? escaped(path) : "`\(Visible.text(path))`"
  }
}
