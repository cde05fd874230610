import WPCore

/// The documents of this work tree that say less than the ledger: a command died between the two.
struct LaggingDocuments {
  /// What they are to say.
  let all: [OwnDocument]

  /// Compares the documents with the ledger as it was found.
  init(_ desk: ClaimDesk, before ledger: Ledger) {
    guard desk.workplace.settings.claims.write == .package else {
      all = []
      return
    }
    let forest = desk.forest
    var late: [OwnDocument] = []
    let here = ledger.claims.filter {
      $0.holder.workTree == desk.claimer.workTree && $0.holder.host == desk.claimer.host
    }
    let nodes = here.isEmpty ? [:] : forest.nodesByName
    for claim in here {
      guard let node = nodes[claim.package] else { continue }
      let package = forest.package(node)
      // Who says more than the ledger knows was not interrupted, but edited by somebody.
      guard let state = package.state, state != .completed, state < claim.state,
        claim.branch == desk.position?.branch
      else { continue }
      late.append(OwnDocument(of: claim, node: node))
    }
    for event in ledger.recent.reversed().prefix(while: { $0.session == desk.claimer.session }) {
      guard let name = event.package, ledger.claim(of: name) == nil,
        let node = forest.node(of: name), !late.contains(where: { $0.node == node }),
        let wanted = LedgerStep(event.change, on: desk.position?.branch)?.document(node),
        forest.package(node).state != wanted.state, wanted.follows(forest.package(node).state)
      else { continue }
      late.append(wanted)
    }
    all = late
  }
}

/// A step that ends a claim, or what a claim has led to.
private enum LedgerStep {
  case released
  case completed(Completion)
  case reopened

  /// Takes the step of an event; what was finished on another branch is finished there alone.
  init?(_ change: LedgerEvent.Change, on branch: String?) {
    switch change {
    case .released: self = .released
    case .completed(let completion) where completion.branch == branch:
      self = .completed(completion)
    case .reopened: self = .reopened
    default: return nil
    }
  }

  /// What the document says once the step is taken.
  func document(_ node: Int) -> OwnDocument {
    switch self {
    case .released, .reopened: OwnDocument(node: node, state: .open, assignee: nil)
    case .completed(let completion):
      OwnDocument(node: node, state: .completed, assignee: completion.agent)
    }
  }
}

extension OwnDocument {
  /// Whether a document in a state is one step behind.
  fileprivate func follows(_ before: PackageState?) -> Bool {
    switch state {
    case .open: before == .claimed || before == .inProgress || before == .completed
    case .completed: before == .claimed || before == .inProgress
    case .claimed, .inProgress: false
    }
  }
}
