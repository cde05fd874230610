package import WPSyntax

/// Finds the packages that a new one may wait for: those of its own plan first, then those of the tree.
package struct PrerequisiteSearch: Sendable {
  /// Why a reference means no package.
  package enum Fault: Error, Sendable, Equatable {
    case ambiguous([String])
    case unknown(nearest: String?)
    /// The package was given up.
    case cancelled(String)
    /// It names a plan.
    case plan(String)
  }

  private let plans: [PlanDigest]
  private let own: Int?

  /// Takes the plans of the tree and the folder of the one that is written to, if it exists already.
  package init(_ plans: [PlanDigest], within folder: FilePath? = nil) {
    self.plans = plans
    own = folder.flatMap { folder in plans.firstIndex { $0.path == folder } }
  }

  /// The package that a reference means.
  package func find(_ text: String) throws(Fault) -> Prerequisite {
    if let own {
      let packages = plans[own].packages
      switch PackageNames.resolve(text, among: packages.map(\.names)) {
      case .one(let index): return try prerequisite(packages[index], in: nil)
      case .several(let found): throw .ambiguous(found.map { packages[$0].names.stem })
      case .none: break
      }
    }
    let meaning: ReferenceIndex.Meaning
    do throws(ReferenceIndex.Fault) {
      meaning = try ReferenceIndex(plans).find(text)
    } catch {
      switch error {
      case .ambiguous(let names): throw .ambiguous(names)
      case .unknown(let nearest): throw .unknown(nearest: nearest)
      }
    }
    switch meaning {
    case .plan(let index): throw .plan(plans[index].path.name.text)
    case .package(let plan, let package):
      let found = plans[plan].packages[package]
      return try prerequisite(found, in: plan == own ? nil : plans[plan].path.name)
    }
  }

  private func prerequisite(
    _ package: PlanDigest.Package, in plan: FilePath?
  ) throws(Fault) -> Prerequisite {
    let prerequisite = Prerequisite(package, in: plan)
    guard !package.isCancelled else { throw .cancelled(prerequisite.reference) }
    return prerequisite
  }
}

extension Prerequisite {
  /// A package that exists, as a new one of another plan, or of the same one, names it.
  fileprivate init(_ package: PlanDigest.Package, in plan: FilePath?) {
    let stem = package.names.stem
    if let plan {
      self.init(
        reference: "\(plan.text)/\(stem)", words: "\(plan.text)/\(stem)", isForeign: true)
    } else {
      self.init(
        reference: stem, words: package.names.phase.map { "Phase \($0)" } ?? stem,
        isForeign: false)
    }
  }
}
