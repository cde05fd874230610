import WPSyntax

/// The packages of plans by how far they are.
package struct Board: Sendable {
  /// The packages that are equally far.
  package struct Column: Sendable {
    package let state: PackageState
    package let cards: [BoardCard]
  }

  /// The names of the plans, the newest first.
  package let plans: [String]
  /// One for each state, in the order of a package's life.
  package let columns: [Column]
  /// When it was looked at, by the clock on the wall.
  package let moment: Int

  /// What a plan gives a board.
  package struct Part: Sendable {
    package let plan: String
    package let cards: [BoardCard]
    /// The packages it has, on the board or not.
    package let references: [String]
  }

  /// What a plan gives the board; a plan whose work is over gives nothing unless it is asked for.
  package static func part(
    of plan: Plan, _ ledger: BoardLedger, includingComplete: Bool
  ) -> Part {
    let isShown = includingComplete || !plan.isComplete
    return Part(
      plan: plan.name.text,
      cards: isShown
        ? plan.packages.filter { !$0.isCancelled }.map { BoardCard($0, in: plan, ledger) } : [],
      references: ledger.all.isEmpty ? [] : plan.packages.map { plan.reference(of: $0) })
  }

  /// Lays out what plans give; whatever is held and has no document in any of them is shown, too, unless only some of
  /// the plans were asked for.
  package init(_ parts: [Part], _ ledger: BoardLedger, isWhole: Bool) {
    let parts = parts.sorted { $1.plan < $0.plan }
    var cards = parts.flatMap(\.cards)
    if isWhole {
      let known = Set(parts.flatMap(\.references))
      cards += ledger.all.filter { !known.contains($0.package.text) }
        .map { BoardCard($0, ledger) }
    }
    plans = parts.filter { !$0.cards.isEmpty }.map(\.plan)
    moment = ledger.view.moment.wall
    var columns = PackageState.allCases.map { _ in [BoardCard]() }
    for card in cards { columns[Int(card.state.rawValue)].append(card) }
    self.columns = PackageState.allCases.map { state in
      Column(state: state, cards: columns[Int(state.rawValue)])
    }
  }

  /// How many packages there are.
  package var count: Int { columns.reduce(0) { $0 + $1.cards.count } }
}

extension PackageState {
  /// What a column of it is headed by.
  package var heading: String {
    switch self {
    case .open: "Open"
    case .claimed: "Claimed"
    case .inProgress: "In progress"
    case .completed: "Completed"
    }
  }
}
