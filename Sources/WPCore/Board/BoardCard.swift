import WPSyntax

/// One package as a board shows it: who has it, what it covers, where it comes from, and who is at its files just now.
package struct BoardCard: Sendable {
  /// A reservation of a path, or a symbol, that the package covers.
  package struct Cover: Sendable, Equatable {
    package let reservation: Reservation
    /// Until when, by the clock on the wall.
    package let ends: Int
  }

  /// In full: `2026-01-05-caching/03-store`.
  package let reference: String
  /// The name of the plan's folder.
  package let plan: String
  /// The same without its date.
  package let planSlug: String
  /// The file name without `-plan.md`.
  package let stem: String
  package let title: String
  package let standing: Standing
  /// Until when it is held, by the clock on the wall; nil where nobody has it.
  package let ends: Int?
  /// The patterns of what it may write, some of them narrowed to a symbol.
  package let files: [String]
  package let meeting: String?
  package let priority: Priority.Class?
  package var covers: [Cover] = []

  /// The column it stands in; what says nothing readable of itself can be taken, too.
  package var state: PackageState { standing.state ?? .open }

  /// The card of a package.
  init(_ package: WorkPackage, in plan: Plan, _ ledger: BoardLedger) {
    reference = plan.reference(of: package)
    self.plan = plan.name.text
    planSlug = plan.folder?.slug ?? plan.name.text
    stem = package.stem
    title = package.title
    standing = ledger.view.standing(of: package, in: plan)
    let claim = ledger.claim(of: reference)
    ends = claim?.lease.expires
    files = claim?.scope.writes ?? package.files.map(\.value)
    meeting = package.meeting?.value
    priority = package.priority?.value.class
    covers = ledger.covers(of: files)
  }

  /// The card of a package that is held and has no document here.
  init(_ claim: Claim, _ ledger: BoardLedger) {
    reference = claim.package.text
    plan = String(reference.prefix { $0 != "/" })
    planSlug = (try? FolderName(FilePath(plan)))?.slug ?? plan
    stem = claim.package.short
    title = ""
    standing = ledger.view.standing(of: claim.package, documentSays: nil, assignee: nil)
    ends = claim.lease.expires
    files = claim.scope.writes
    meeting = nil
    priority = nil
    covers = ledger.covers(of: files)
  }

  /// Who has it, or what its document says of that; nil where nobody is named.
  package var owner: String? {
    switch standing.ground {
    case .staleDocument: standing.agent.map { "its document names \($0)" }
    case .completion(hasLanded: false, _): standing.agent.map { "\($0), not landed" }
    case .document where state == .open: nil
    case .claim, .completion, .document: standing.agent.map { _ in standing.holderWords }
    }
  }
}
