import WPCore
import WPSyntax

/// Which packages a change is made for.
struct PackageSearch {
  /// What says so.
  enum Witness: String {
    case reference, trailer, branch, scope

    /// How that is told to a person; nil where they said it themselves.
    var words: String? {
      switch self {
      case .reference: nil
      case .trailer: "its commits name the package in their trailers"
      case .branch: "the branch is that of the package"
      case .scope: "the scope of no other package fits"
      }
    }
  }

  /// What was found.
  enum Outcome {
    case packages([String], by: Witness)
    /// Only planning documents, and what everybody may touch: no package is needed.
    case none
    /// Nothing tells which of several it is.
    case several([PackageName])
    /// No path of it is in the scope of any package.
    case nobody
    /// No scope holds all of it, though some hold a part.
    case unknown
  }

  let base: BaseState
  let change: ReviewedChange
  let owners: ScopeOwners
  /// The branch the change is on.
  let branch: String?
  /// What is held on which branch, as far as this clone knows.
  let claims: [Claim]
  /// Who asks.
  let claimer: Claimer?

  /// The packages that were named, else those of the trailers, of the branch, or of the scope.
  func find(named reference: String?) throws -> Outcome {
    if let reference { return .packages([reference], by: .reference) }
    if !change.trailers.isEmpty { return .packages(change.trailers, by: .trailer) }
    let here = try packagesOnBranch()
    if !here.isEmpty { return .packages(here, by: .branch) }
    let (work, planning) = split
    if work.isEmpty { return .none }
    let fitting = owners.fitting(work, beside: planning)
    switch fitting.count {
    case 0: return work.allSatisfy { owners.names(of: $0).isEmpty } ? .nobody : .unknown
    case 1: return .packages([fitting[0].text], by: .scope)
    default: return .several(fitting)
    }
  }

  private func packagesOnBranch() throws -> [String] {
    guard let branch else { return [] }
    let held = claims.filter { $0.branch == branch }
    // Where several work on one branch, in one work tree, each means what is theirs.
    let own = held.filter { claim in
      claim.holder.agent == claimer?.agent && claim.holder.workTree == claimer?.workTree
    }
    if !held.isEmpty { return (own.isEmpty ? held : own).map(\.package.text) }
    return try base.shelf.map { plan in
      plan.packages.filter { $0.isLive && $0.branch?.value == branch }
        .map { plan.reference(of: $0) }
    }.flatMap(\.self)
  }

  /// The paths that have to be somebody's, and those that need not.
  private var split: (work: [FilePath], planning: [FilePath]) {
    let folder = Settings.path.parent
    let shared = PathSet(base.shared)
    var work: [FilePath] = []
    var planning: [FilePath] = []
    for path in change.paths where !shared.contains(path) {
      if path.below(folder) != nil || path.below(base.planningRoot) != nil {
        planning.append(path)
      } else {
        work.append(path)
      }
    }
    return (work, planning)
  }
}
