import WPSyntax
import WPPartition

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
    var reachability: Reachability?
    return plan.restatedDependencies.compactMap { restated in
      let package = plan.packages[restated.package]
      guard case .package(let target) = restated.dependency.target, package.statesDependencies,
        package.isLive, target != restated.package,
        !package.dependencies.contains(where: { $0.target == .package(target) })
      else { return nil }
      // What follows from other dependencies need not be said again.
      if reachability == nil { reachability = Reachability(Graph(successors: plan.successors)) }
      guard reachability?.leads(from: restated.package, to: target) != true else { return nil }
      return DependencyContradiction(
        package: restated.package, target: target, document: restated.dependency.document,
        range: restated.dependency.range)
    }
  }
}

extension Plan {
  /// The packages of the plan that each package waits for.
  fileprivate var successors: [[Int]] {
    packages.map { package in
      package.dependencies.compactMap { dependency in
        if case .package(let index) = dependency.target { index } else { nil }
      }
    }
  }
}
