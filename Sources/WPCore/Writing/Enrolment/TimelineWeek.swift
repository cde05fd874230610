import WPSyntax

/// Finds the week of a timeline in which there is room for one more package.
enum TimelineWeek {
  /// More hours than this, review included, are not planned for one week.
  private static let minutes = 40 * 60

  /// The week for the next row of a table.
  static func next(in table: Table, of document: Document, _ draft: PackageDraft) -> String {
    let tree = document.tree
    let rows = table.rows.map { row in
      (
        week: table.cell(.week, in: row).map { document.plain(tree[$0].range) } ?? "",
        effort: table.cell(.effort, in: row).flatMap {
          EffortText(document.plain(tree[$0].range)).effort
        }
      )
    }
    return next(after: rows, draft)
  }

  /// The week behind rows, each with what it says of its week.
  static func next(
    after rows: [(week: String, effort: Effort?)], _ draft: PackageDraft
  ) -> String {
    guard let last = rows.last else { return "Week 1" }
    guard let number = number(last.week) else { return "TBD" }
    let planned = rows.reversed().prefix { self.number($0.week) == number }
      .reduce(Effort.zero) { $0 + ($1.effort ?? .zero) }
    let isFull = (planned + (draft.estimate ?? .zero)).total.high > minutes
    return "Week \(isFull ? number + 1 : number)"
  }

  /// The last number of `Week 2` and `Weeks 2-3`.
  static func number(_ text: String) -> Int? {
    guard text.lowercased().hasPrefix("week") else { return nil }
    let digits = text.utf8.reversed().drop { !$0.isDigit }.prefix { $0.isDigit }
    // A longer number is a year or no week at all.
    guard (1...3).contains(digits.count) else { return nil }
    return digits.reversed().reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}
