/// The plans of a tree as they see each other.
package struct Forest: Sendable {
  /// Sorted by path.
  package let plans: [PlanDigest]

  package init(plans: [PlanDigest]) {
    self.plans = plans.sorted { $0.path < $1.path }
  }
}
