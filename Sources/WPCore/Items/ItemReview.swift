/// What the rules of work items have to say about a plan.
package struct ItemReview: Sendable {
  /// By rule.
  package let findings: [Finding]

  /// Runs every check of work items on a plan; a finding may hang on a condition.
  package init(of plan: Plan) {
    var findings: [Finding] = []
    for check in Check.ofItems { findings = check.run(on: plan, behind: consume findings) }
    self.findings = findings
  }
}
