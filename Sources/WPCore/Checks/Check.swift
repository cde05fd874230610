/// A rule together with the function that looks for it in one plan.
package struct Check: Sendable {
  package let rule: Rule
  /// One of these must be given for the function to find anything.
  let occasions: Occasion
  private let look: @Sendable (Plan, inout Findings) -> Void

  package init(_ rule: Rule, _ look: @escaping @Sendable (Plan, inout Findings) -> Void) {
    self.init(rule, on: .always, look)
  }

  init(
    _ rule: Rule, on occasions: Occasion,
    _ look: @escaping @Sendable (Plan, inout Findings) -> Void
  ) {
    self.rule = rule
    self.occasions = occasions
    self.look = look
  }

  /// Adds what the check finds in a plan, if its rule speaks in the plan's profile.
  func run(
    on plan: Plan, behind earlier: consuming [Finding],
    where answers: @escaping Findings.Answers = { _ in nil }
  ) -> [Finding] {
    guard rule.profiles.contains(plan.profile) else { return earlier }
    var findings = Findings(for: rule, behind: earlier, where: answers)
    look(plan, &findings)
    return findings.finish()
  }
}
