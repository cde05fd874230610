import WPSyntax
import WPPartition

extension HandoffText {
  /// The hand-over of a package, from the work items that are not cancelled; nil where there are none.
  ///
  /// Two items that nothing orders and that write different files can be done at the same time. One pair of them
  /// makes the package parallelizable, unless another pair, which nothing orders either, meets.
  package init?(of package: Int, in plan: Plan) {
    let items = plan.items.enumerated().filter { index, item in
      item.package == package && item.state != .cancelled
    }
    guard !items.isEmpty else { return nil }
    let places = Dictionary(
      items.enumerated().map { ($1.offset, $0) }, uniquingKeysWith: { first, _ in first })
    let graph = Graph(
      successors: items.map { _, item in
        item.dependencies.compactMap { dependency in
          if case .item(let other) = dependency.target { places[other] } else { nil }
        }
      })
    let scopes = items.map { PathScope(writes: $0.element.writes) }
    let judgement = HandoffText.judgement(
      names: items.map { $0.element.name }, graph: graph, scopes: scopes)
    self.init(
      package: plan.packages[package].title.isEmpty
        ? plan.packages[package].stem : plan.packages[package].title,
      isParallelizable: judgement.isParallelizable, rationale: judgement.rationale,
      rows: items.map { _, item in HandoffText.row(item, in: plan) })
  }

  private static func row(_ item: WorkItem, in plan: Plan) -> Row {
    let document = plan.documents[item.document]
    let goal = item.goal.map { document.plain($0) } ?? ""
    let sentence = goal.split(separator: "\n", maxSplits: 1).first.map(String.init) ?? ""
    return Row(
      id: item.name, scope: item.title,
      files: (item.contract?.ceiling?.allow ?? []).map(\.written.value),
      description: sentence, dependencies: item.dependencies.map(\.written.value))
  }

  private static func judgement(
    names: [String], graph: Graph, scopes: [PathScope]
  ) -> (isParallelizable: Bool, rationale: String) {
    var reachability = Reachability(graph)
    func isOrdered(_ first: Int, _ second: Int) -> Bool {
      reachability.leads(from: first, to: second) || reachability.leads(from: second, to: first)
    }
    guard names.count > 1 else { return (false, "one item only") }
    if let empty = scopes.firstIndex(where: \.writes.isEmpty) {
      return (false, "\(names[empty]) names no files, so nothing keeps it apart from the others")
    }
    for pair in OverlapIndex(scopes).pairs() where !isOrdered(pair.first, pair.second) {
      let path = pair.conflict.overlap.witness.path.shown
      return (false, "\(names[pair.first]) and \(names[pair.second]) both write \(path)")
    }
    for first in names.indices {
      for second in names.indices.dropFirst(first + 1) where !isOrdered(first, second) {
        let starts = names.indices.count { graph.successors(of: $0).isEmpty }
        return (
          true,
          "no two of the \(names.count) items that may be done at once write one file; "
            + "\(starts) \(starts == 1 ? "waits" : "wait") for none"
        )
      }
    }
    return (false, "each of the \(names.count) items waits for another")
  }
}
