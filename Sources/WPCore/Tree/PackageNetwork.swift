import WPSyntax
package import WPPartition

/// The packages of all plans in one row, and who waits for whom within plans and across them.
package struct PackageNetwork: Sendable {
  /// Where a package stands: its plan and its place in it, by index.
  package struct Node: Sendable, Hashable {
    package let plan: Int
    package let package: Int
  }

  /// What a reference to another plan was found to mean.
  package enum Outcome: Sendable, Equatable {
    case package(Int)
    /// No plan has the name.
    case noPlan
    /// Several plans fit.
    case severalPlans([Int])
    /// The plan, by index, has no such package.
    case noPackage(plan: Int)
    /// Several packages of the plan fit, by node.
    case severalPackages([Int])
  }

  /// A dependency on another plan with what it means.
  package struct Crossing: Sendable {
    /// The node that waits.
    package let node: Int
    package let dependency: PlanDigest.ForeignDependency
    package let outcome: Outcome
  }

  /// One step from a package to what it waits for.
  package struct Step: Sendable {
    package let target: Int
    package let place: Finding.Place
  }

  /// What the packages wait for, by node.
  ///
  /// They stand one behind the other: most packages wait for one other, and a list for each would be larger than what
  /// is in it.
  package struct Steps: RandomAccessCollection, Sendable {
    fileprivate var all: [Step] = []
    /// Where those of each node begin; one element more than there are nodes.
    fileprivate var starts = [0]

    package var startIndex: Int { 0 }
    package var endIndex: Int { starts.count - 1 }
    package subscript(node: Int) -> ArraySlice<Step> { all[starts[node]..<starts[node + 1]] }
  }

  /// Every package, plan by plan.
  package let nodes: [Node]
  /// What each package waits for, by node.
  package let steps: Steps
  /// The same as a graph.
  package let graph: Graph
  /// Every dependency that leads into another plan, or was meant to.
  package let crossings: [Crossing]
  /// The names of the plans.
  let directory: PlanDirectory

  /// Resolves the dependencies of all plans.
  init(_ plans: [PlanDigest]) {
    directory = PlanDirectory(plans)
    var nodes: [Node] = []
    var firsts: [Int] = []
    for (index, plan) in plans.enumerated() {
      firsts.append(nodes.count)
      nodes += plan.packages.indices.map { Node(plan: index, package: $0) }
    }
    var steps = Steps()
    var crossings: [Crossing] = []
    var known: [String: Resolution] = [:]
    for (number, node) in nodes.enumerated() {
      let first = firsts[node.plan]
      // Not the whole package: that has more parts than there are steps.
      for dependency in plans[node.plan].packages[node.package].local {
        steps.all.append(Step(target: first + dependency.package, place: dependency.place))
      }
      for dependency in plans[node.plan].packages[node.package].foreign {
        let name = dependency.reference.plan ?? ""
        let found = known[name] ?? directory.plans(called: name)
        known[name] = found
        let outcome = PackageNetwork.outcome(
          of: dependency.reference.package, in: found, plans, firsts)
        if case .package(let target) = outcome {
          steps.all.append(Step(target: target, place: dependency.place))
        }
        crossings.append(Crossing(node: number, dependency: dependency, outcome: outcome))
      }
      steps.starts.append(steps.all.count)
    }
    self.nodes = nodes
    self.steps = steps
    self.crossings = crossings
    graph = Graph(targets: steps.all.map(\.target), startingAt: steps.starts)
  }

  /// The dependencies of one package that lead into another plan, or were meant to.
  package func crossings(of node: Int) -> ArraySlice<Crossing> {
    // They stand in the order of their nodes.
    func start(of node: Int) -> Int {
      var (low, high) = (0, crossings.count)
      while low < high {
        let middle = (low + high) / 2
        if crossings[middle].node < node { low = middle + 1 } else { high = middle }
      }
      return low
    }
    return crossings[start(of: node)..<start(of: node + 1)]
  }

  private static func outcome(
    of name: String, in plans: Resolution, _ digests: [PlanDigest], _ firsts: [Int]
  ) -> Outcome {
    switch plans {
    case .none: return .noPlan
    case .one(let plan):
      switch digests[plan].resolve(name) {
      case .one(let index): return .package(firsts[plan] + index)
      case .several(let found): return .severalPackages(found.map { firsts[plan] + $0 })
      case .none: return .noPackage(plan: plan)
      }
    case .several(let found): return .severalPlans(found)
    }
  }
}
