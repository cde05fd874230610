package import WPSyntax

extension Forest {
  /// A package that waits for another one.
  package struct Dependent: Sendable, Equatable {
    /// Its reference in full.
    package let reference: String
    /// Its document, from the root of the run.
    package let path: FilePath
    /// What else it waits for, as its `depends_on` would name it.
    package let others: [String]
  }

  /// The packages that wait for the one of a document and are neither completed nor given up.
  package func dependents(of document: FilePath) -> [Dependent] {
    guard let awaited = network.nodes.indices.first(where: { package($0).path == document }) else {
      return []
    }
    return network.nodes.indices.compactMap { node in
      let waiting = package(node)
      guard node != awaited, network.steps[node].contains(where: { $0.target == awaited }),
        waiting.state != .completed, !waiting.isCancelled
      else { return nil }
      var others: [String] = []
      for step in network.steps[node] where step.target != awaited {
        let name = name(step.target, from: node)
        if !others.contains(name) { others.append(name) }
      }
      let plan = plans[network.nodes[node].plan]
      return Dependent(
        reference: plan.reference(of: network.nodes[node].package), path: waiting.path,
        others: others)
    }
  }
}
