import WPSyntax

/// What a board asks the ledger of a clone.
package struct BoardLedger: Sendable {
  let view: LedgerView
  private let claims: [String: Claim]
  private let reservations: [BoardCard.Cover]

  /// Takes what is held, and when the sessions that have reserved something were seen last.
  package init(_ ledger: Ledger?, _ view: LedgerView, seen: Sightings) {
    self.view = view
    claims = Dictionary(
      view.claims.map { ($0.package.text, $0) }, uniquingKeysWith: { first, _ in first })
    reservations =
      ledger?.liveReservations(seen: seen, at: view.moment).map { reservation in
        BoardCard.Cover(
          reservation: reservation,
          ends: reservation.lease(seen: seen[reservation.session]).expires)
      } ?? []
  }

  /// The claim of a package, by its full reference.
  func claim(of reference: String) -> Claim? { claims[reference] }

  /// The claims, sorted by package.
  var all: [Claim] { view.claims }

  /// The reservations that patterns cover.
  func covers(of files: [String]) -> [BoardCard.Cover] {
    // Hardly anything is reserved at any time, so patterns are hardly ever read here.
    guard !reservations.isEmpty else { return [] }
    let patterns = files.compactMap { try? PathPattern.parse($0).get() }
    return reservations.filter { cover in
      let target = cover.reservation.target
      return PathSet(patterns).covers(
        FilePath(target.path), symbol: target.symbol.map { PathSymbol(Bytes($0)) })
    }
  }
}

extension PathSet {
  /// Whether a path, or a symbol in it, is in the set or has something of it.
  fileprivate func covers(_ path: FilePath, symbol: PathSymbol?) -> Bool {
    func fits(_ pattern: PathPattern) -> Bool {
      pattern.alternatives.contains { glob in
        guard glob.matches(path) else { return false }
        if case .at = PathSymbol.meet(glob.symbol, symbol) { return true }
        return false
      }
    }
    return patterns.contains { !$0.isExclusion && fits($0) }
      && !patterns.contains { $0.isExclusion && $0.matches(path) }
  }
}
