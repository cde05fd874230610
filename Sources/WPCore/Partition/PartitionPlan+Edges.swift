extension PartitionPlan {
  /// As few edges as hold each group together, in order: those that show most of what is shared come as they stand.
  package var spanningEdges: [OverlapGraph.Edge] {
    var parents = Array(workload.units.indices)
    func root(_ unit: Int) -> Int {
      var unit = unit
      while parents[unit] != unit {
        parents[unit] = parents[parents[unit]]
        unit = parents[unit]
      }
      return unit
    }
    return overlaps.edges.filter { edge in
      let (first, second) = (root(edge.first), root(edge.second))
      guard first != second else { return false }
      parents[max(first, second)] = min(first, second)
      return true
    }
  }
}
