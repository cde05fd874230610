import WPSyntax

extension HandoffText {
  /// The hand-over of a package, from the work items that are not cancelled; nil where there are none.
  ///
  /// Whether they can be done side by side is judged as `wp partition` judges those that are not done yet.
  package init?(of package: Int, in plan: Plan, without shared: SharedPaths) {
    let items = plan.items.filter { $0.package == package && $0.state != .cancelled }
    guard !items.isEmpty else { return nil }
    let partition = PartitionPlan(
      Workload(itemsOf: [plan], without: shared) { _, item in item.package == package },
      agents: PartitionPlan.usualAgents)
    self.init(
      package: plan.packages[package].title.isEmpty
        ? plan.packages[package].stem : plan.packages[package].title,
      isParallelizable: partition.verdict.isParallel,
      rationale: PartitionWords(partition).rationale,
      rows: items.map { HandoffText.row($0, in: plan) })
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
}
