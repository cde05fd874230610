import WPCore
import WPHost
import WPSyntax

/// A change held against the scope of its packages, as the base branch has them.
struct ScopeCheck {
  let base: BaseState
  let change: ReviewedChange
  let outcome: PackageSearch.Outcome
  /// The packages, each with its plan as the base has it.
  let packages: [(plan: Plan, package: WorkPackage)]
  let bounds: [PackageBounds]
  let review: ChangeReview

  /// Looks for the packages, and for what is outside of their bounds.
  ///
  /// What was granted while the work runs counts where there is a ledger.
  init(
    _ change: ReviewedChange, base: BaseState, reference: String?, branch: String?,
    ledger: Ledger? = nil, claimer: Claimer? = nil
  ) throws {
    self.base = base
    self.change = change
    let owners = ScopeOwners(try base.shelf.map { PlanDigest($0) }, changed: change.paths)
    outcome = try PackageSearch(
      base: base, change: change, owners: owners, branch: branch, claims: ledger?.claims ?? [],
      claimer: claimer
    ).find(named: reference)
    var packages: [(plan: Plan, package: WorkPackage)] = []
    if case .packages(let names, _) = outcome {
      for name in names {
        let found = try base.package(name)
        let path = found.plan.document(of: found.package).path
        if !packages.contains(where: { $0.plan.document(of: $0.package).path == path }) {
          packages.append(found)
        }
      }
    }
    self.packages = packages
    bounds = packages.map { plan, package in
      let name = PackageName(plan.reference(of: package))
      let granted = ledger?.claim(of: name)?.scope ?? ledger?.completion(of: name)?.scope
      return PackageBounds(of: package, in: plan, granted: granted?.writes ?? [])
    }
    review = ChangeReview(
      of: change.paths, within: bounds, shared: base.shared, owners: owners)
  }

  /// Whether the change may stand as it is.
  var isInside: Bool {
    switch outcome {
    case .packages: review.strays.isEmpty
    case .none: true
    case .several, .nobody, .unknown: false
    }
  }

  /// What says which packages it is for.
  var witness: PackageSearch.Witness? {
    if case .packages(_, let witness) = outcome { witness } else { nil }
  }

  /// The packages as a phrase.
  var names: String {
    bounds.map { Visible.text($0.name.text) }.joined(separator: ", ")
  }

  /// What was found, in a line.
  var verdict: String {
    let count = change.paths.count
    if count == 0 { return "nothing was changed" }
    let (paths, isAre) = count == 1 ? ("1 changed path", "is") : ("\(count) changed paths", "are")
    switch outcome {
    case .none: return "\(paths), no more than planning documents and what everybody may touch"
    case .several(let names):
      let list = names.prefix(5).map { Visible.text($0.text) }.joined(separator: ", ")
      let more = names.count > 5 ? " and \(names.count - 5) more" : ""
      return "\(paths) would fit the scope of several packages: \(list)\(more)"
    case .nobody: return "\(paths) \(isAre) in the scope of no package"
    case .unknown: return "\(paths) \(isAre) in the scope of no one package"
    case .packages:
      let place = "the scope of \(names), as \(Visible.text(base.revision)) has it"
      let strays = review.strays.count
      return strays == 0
        ? "\(paths) \(isAre) inside \(place)"
        : "\(strays) of \(paths) \(strays == 1 ? "is" : "are") outside \(place)"
    }
  }

  /// Writes the members of an answer.
  func write(to json: inout JSONWriter) {
    json.member("inside", isInside)
    json.member("outcome", outcome.word)
    json.key("base")
    json.object { json in
      json.member("revision", base.revision)
      json.member("commit", ifPresent: base.commit)
    }
    json.member("from", ifPresent: change.origin)
    json.member("found_by", ifPresent: witness?.rawValue)
    json.key("packages")
    json.array { list in
      for bounds in bounds {
        list.object { json in
          json.member("package", bounds.name.text)
          json.member("document", bounds.document.text)
          json.member("files", bounds.scope.writes)
          json.member("reads", bounds.scope.reads)
          json.member("granted", bounds.granted)
        }
      }
    }
    if case .several(let names) = outcome { json.member("fitting", names.map(\.text)) }
    json.member("changed", change.paths.map(\.text))
    json.key("strays")
    json.array { list in
      for stray in review.strays {
        list.object { json in
          json.member("path", stray.path.text)
          json.member("in_scope_of", stray.owners.map(\.text))
        }
      }
    }
    json.member("symbols_only", review.narrowed.map(\.text))
  }
}

extension PackageSearch.Outcome {
  /// The word machines branch on.
  fileprivate var word: String {
    switch self {
    case .packages: "packages"
    case .none: "none"
    case .several: "several"
    case .nobody: "nobody"
    case .unknown: "unknown"
    }
  }
}
