package import WPSyntax

/// What stands between the work on a package and its completion.
package struct WorkReview: Sendable {
  /// One thing that is missing or too much.
  package enum Fault: Hashable, Sendable {
    /// Criteria that are not met, by their numbers.
    case openCriteria([Int])
    /// Work items are neither completed nor cancelled, by their names.
    case openItems([String])
    /// The criteria are not the ones that were claimed.
    case otherCriteria
    /// The document names another scope than the one that is held.
    case otherScope
    /// A path was changed that the scope does not cover.
    case stray(FilePath)
  }

  package let faults: [Fault]

  /// Holds a document, and the paths that were changed for it, against what was claimed; paths that were not looked
  /// at are nil.
  package init(
    of claim: Claim, document: Document, scope: ClaimScope, changed: [FilePath]?,
    allowed: WorkAllowance, items: [WorkItem] = []
  ) {
    var faults: [Fault] = []
    let open = document.openCriteria
    if !open.isEmpty { faults.append(.openCriteria(open.map { $0 + 1 })) }
    let live = items.filter(\.isLive)
    if !live.isEmpty { faults.append(.openItems(live.map { "\($0.name) (\($0.state.word))" })) }
    if let promised = claim.promise.flatMap({ Promise($0) }) {
      let found = Promise(criteriaOf: document, scope: scope)
      if found.criteria != promised.criteria { faults.append(.otherCriteria) }
      // What was agreed on since then is in the claim.
      if found.scope != promised.scope, !found.covers(claim.scope) { faults.append(.otherScope) }
    }
    if let changed, !claim.scope.isEmpty {
      faults += allowed.strays(among: changed).map(Fault.stray)
    }
    self.faults = faults
  }
}
