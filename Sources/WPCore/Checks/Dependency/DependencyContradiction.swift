import WPSyntax

/// A dependency that START-HERE or README states and the plan of the package does not.
struct DependencyContradiction {
  /// The package that is said to wait, by index.
  let package: Int
  /// What it is said to wait for, by index.
  let target: Int
  /// Where that is said.
  let document: Int
  let range: ByteRange

  /// Every one of a plan, once for each place.
  static func all(in plan: Plan) -> [DependencyContradiction] {
    guard !plan.restatedDependencies.isEmpty else { return [] }
    let graph = Graph(
      successors: plan.packages.map { package in
        package.dependencies.compactMap { dependency in
          if case .package(let index) = dependency.target { index } else { nil }
        }
      })
    var reachability = Reachability(graph)
    return plan.restatedDependencies.compactMap { restated in
      let package = plan.packages[restated.package]
      // What follows from other dependencies need not be said again.
      guard case .package(let target) = restated.dependency.target, package.statesDependencies,
        package.isLive, target != restated.package,
        !reachability.leads(from: restated.package, to: target)
      else { return nil }
      return DependencyContradiction(
        package: restated.package, target: target, document: restated.dependency.document,
        range: restated.dependency.range)
    }
  }
}
