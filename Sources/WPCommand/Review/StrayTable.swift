import WPCore
import WPSyntax

/// The paths outside of a scope, as lines for a person.
enum StrayTable {
  /// The most that are shown.
  static let limit = 50

  /// The table; the view of the ledger says who holds the others.
  static func text(_ strays: [ChangeReview.Stray], _ view: LedgerView?, _ style: Style) -> String {
    var rows = [["PATH", "IN THE SCOPE OF"]]
    for stray in strays.prefix(limit) {
      rows.append([stray.path.shown, owners(of: stray, view)])
    }
    var text = Columns.text(rows, head: style)
    if strays.count > limit { text += "and \(strays.count - limit) more; --json lists them\n" }
    return text
  }

  /// The packages of a path, with their holders.
  static func owners(of stray: ChangeReview.Stray, _ view: LedgerView?) -> String {
    guard !stray.owners.isEmpty else { return "no package" }
    let names = stray.owners.prefix(3).map { name in
      let holder = view?.claims.first { $0.package == name }?.holder.agent.text
      return Visible.text(name.text) + (holder.map { " (\($0))" } ?? "")
    }
    let more = stray.owners.count > 3 ? " and \(stray.owners.count - 3) more" : ""
    return names.joined(separator: ", ") + more
  }
}
