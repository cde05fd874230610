import WPCore
import WPSyntax

/// A board as a person sees it in a terminal: a column for each state that has packages, side by side where there is
/// room.
struct BoardPage {
  /// More cards than this are counted, not shown, unless all are asked for.
  private static let most = 8
  /// The blanks between two columns.
  private static let gap = 3
  /// Columns narrower than this stand below each other; wider ones than the other say nothing more.
  private static let widths = 16...44

  private let board: Board
  private let style: Style
  private let showsAll: Bool

  init(_ board: Board, _ style: Style, showsAll: Bool) {
    self.board = board
    self.style = style
    self.showsAll = showsAll
  }

  var text: String {
    let counts = board.columns.map { "\($0.cards.count) \($0.state.heading.lowercased())" }
    let name = board.plans.count == 1 ? board.plans[0] : counted(board.plans.count, "plan")
    let head = "\(Visible.text(name)), \(counted(board.count, "package"))"
    guard board.count > 0 else {
      return head + "\n" + (showsAll ? "" : "\n'wp board --all' shows what is completed\n")
    }
    return head + ": " + counts.joined(separator: ", ") + "\n\n" + columns
  }

  /// A line of a column; what stands out does so wherever it can.
  private struct Line {
    let text: String
    var isStrong = false
  }

  private var columns: String {
    let filled = board.columns.filter { !$0.cards.isEmpty }
    let room = (style.width - Self.gap * (filled.count - 1)) / filled.count
    guard room >= Self.widths.lowerBound else {
      return filled.map { laid([lines(of: $0, width: style.width)], style.width) }
        .joined(separator: "\n")
    }
    let width = min(room, Self.widths.upperBound)
    return laid(filled.map { lines(of: $0, width: width) }, width)
  }

  /// Lines side by side.
  private func laid(_ columns: [[Line]], _ width: Int) -> String {
    var text = ""
    for index in 0..<(columns.map(\.count).max() ?? 0) {
      var row = ""
      var blanks = 0
      for column in columns {
        let line = index < column.count ? column[index] : Line(text: "")
        if !line.text.isEmpty {
          row += String(repeating: " ", count: blanks)
          row += line.isStrong ? style.bold(line.text) : line.text
          blanks = 0
        }
        blanks += width - DisplayWidth.of(line.text) + Self.gap
      }
      text += row + "\n"
    }
    return text
  }

  private func lines(of column: Board.Column, width: Int) -> [Line] {
    var lines = [
      Line(text: "\(column.state.heading.uppercased()) \(column.cards.count)", isStrong: true),
      Line(text: String(repeating: "─", count: width)),
    ]
    var plan: String?
    let shown = showsAll ? column.cards.count : Self.most
    for card in column.cards.prefix(shown) {
      if board.plans.count > 1, card.plan != plan {
        lines.append(Line(text: Clip.columns(Visible.text(card.planSlug), width)))
      }
      plan = card.plan
      lines += self.lines(of: card, width: width) + [Line(text: "")]
    }
    if column.cards.count > shown {
      lines.append(Line(text: "and \(column.cards.count - shown) more"))
    }
    while lines.last?.text.isEmpty == true { lines.removeLast() }
    return lines
  }

  private func lines(of card: BoardCard, width: Int) -> [Line] {
    var lines = [Line(text: Clip.columns(Visible.text(card.stem), width), isStrong: true)]
    func add(_ text: String, atMost count: Int = 2) {
      let wrapped = Clip.wrapped(text, width)
      for (index, line) in wrapped.prefix(count).enumerated() {
        let isCut = index == count - 1 && wrapped.count > count
        lines.append(Line(text: Clip.columns(isCut ? line + " …" : line, width)))
      }
    }
    add(card.title)
    if let owner = card.owner { add("@ \(owner)\(left(card.ends))") }
    if card.state != .completed {
      for file in card.files.prefix(3) {
        lines.append(Line(text: Clip.path(Visible.text(file), width)))
      }
      if card.files.count > 3 { add("+ \(card.files.count - 3) more") }
      if card.files.isEmpty { add("no files") }
    }
    if let meeting = card.meeting { add("from \(meeting)", atMost: 1) }
    for cover in card.covers.prefix(3) {
      let target = Visible.text(cover.reservation.target.text)
      lines.append(Line(text: "! " + Clip.path(target, width - 2)))
      add("! by \(cover.reservation.agent.text)\(left(cover.ends))", atMost: 1)
    }
    if card.covers.count > 3 { add("! \(card.covers.count - 3) more reserved") }
    return lines
  }

  private func left(_ ends: Int?) -> String {
    guard let ends, ends > board.moment else { return "" }
    return ", \(Span.words(ends - board.moment)) left"
  }

  private func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
