package import WPSyntax

extension Plan {
  /// The reference of a package in full: folder and file name without `-plan.md`.
  package func reference(of package: WorkPackage) -> String { "\(name.text)/\(package.stem)" }
}

extension Reference: CustomStringConvertible {
  package var description: String { plan.map { "\($0)/\(package)" } ?? package }
}

/// Finds plans and packages of a tree by what people type.
package struct ReferenceIndex: Sendable {
  /// What a reference means.
  package enum Meaning: Sendable, Equatable {
    case plan(Int)
    case package(plan: Int, package: Int)
  }

  /// Why a reference means nothing.
  package enum Fault: Error, Sendable, Equatable {
    /// It fits several things, by their full names.
    case ambiguous([String])
    /// It fits nothing; the nearest full name, if one is near.
    case unknown(nearest: String?)
  }

  private let plans: [PlanDigest]

  package init(_ plans: [PlanDigest]) { self.plans = plans }

  /// Finds what a reference means; plans that are not complete come first.
  package func find(_ text: String) throws(Fault) -> Meaning {
    let reference = Reference(text)
    if let name = reference.plan {
      let plan = try self.plan(name, in: text)
      return try package(reference.package, in: [plan], typed: text)
    }
    let named = plans.indices.filter { plans[$0].path.isPlan(named: text) }
    if named.count == 1 { return .plan(named[0]) }
    if named.count > 1 { throw .ambiguous(named.map { plans[$0].path.name.text }) }
    let open = plans.indices.filter { !plans[$0].isComplete }
    for group in [open, Array(plans.indices)] {
      do throws(Fault) {
        return try package(text, in: group, typed: text)
      } catch {
        if case .ambiguous = error { throw error }
      }
    }
    let prefixed = plans.indices.filter { plans[$0].path.hasPlanPrefix(text) }
    if prefixed.count == 1 { return .plan(prefixed[0]) }
    if prefixed.count > 1 { throw .ambiguous(prefixed.map { plans[$0].path.name.text }) }
    throw .unknown(nearest: nearest(to: text))
  }

  /// Finds the plan that a text means, where nothing but a plan is wanted.
  package func findPlan(_ text: String) throws(Fault) -> Int { try plan(text, in: text) }

  /// The plan folders that a name fits: those that are called so, else those whose name begins so.
  package static func folders(named name: String, among folders: [FilePath]) -> [Int] {
    let exact = folders.indices.filter { folders[$0].isPlan(named: name) }
    return exact.isEmpty ? folders.indices.filter { folders[$0].hasPlanPrefix(name) } : exact
  }

  private func plan(_ name: String, in text: String) throws(Fault) -> Int {
    let found = ReferenceIndex.folders(named: name, among: plans.map(\.path))
    if found.count == 1 { return found[0] }
    if found.count > 1 { throw .ambiguous(found.map { plans[$0].path.name.text }) }
    throw .unknown(nearest: nearest(to: name) ?? nearest(to: text))
  }

  private func package(_ name: String, in group: [Int], typed: String) throws(Fault) -> Meaning {
    var found: [(plan: Int, package: Int)] = []
    for plan in group {
      switch PackageNames.resolve(name, among: plans[plan].packages.map(\.names)) {
      case .one(let package): found.append((plan, package))
      case .several(let packages): found += packages.map { (plan, $0) }
      case .none: break
      }
    }
    if found.count == 1 { return .package(plan: found[0].plan, package: found[0].package) }
    if found.count > 1 {
      throw .ambiguous(found.map { plans[$0.plan].reference(of: $0.package) })
    }
    // Behind the name of a plan only its packages can be meant.
    throw .unknown(nearest: nearest(to: name, in: name == typed ? Array(plans.indices) : group))
  }

  private func nearest(to text: String, in group: [Int]? = nil) -> String? {
    var names: [String: String] = [:]
    for plan in group.map({ $0.map { plans[$0] } }) ?? plans {
      for (index, package) in plan.packages.enumerated() {
        let full = plan.reference(of: index)
        for name in [package.names.slug, package.names.id, full] { names[name] = full }
      }
      names[plan.path.name.text] = plan.path.name.text
      if let slug = plan.slug { names[slug] = plan.path.name.text }
    }
    return EditDistance.nearest(text, among: names.keys.sorted()).flatMap { names[$0] }
  }
}

extension FilePath {
  /// The words of the folder name of a plan behind the date.
  fileprivate var slug: String? { try? FolderName(self).slug }

  /// Whether a text is the name of a plan folder or its slug.
  func isPlan(named text: String) -> Bool { name.text == text || slug == text }

  /// Whether the name of a plan folder or its slug begins with a text.
  func hasPlanPrefix(_ text: String) -> Bool {
    name.text.hasPrefix(text) || slug?.hasPrefix(text) == true
  }
}

extension PlanDigest {
  /// The words of the folder name behind the date.
  package var slug: String? { path.slug }

  /// The reference of a package in full.
  package func reference(of package: Int) -> String {
    "\(path.name.text)/\(packages[package].names.stem)"
  }
}
