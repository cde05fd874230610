/// A rule together with the function that looks for it across plans.
package struct TreeCheck: Sendable {
  package let rule: Rule
  private let look: @Sendable (Forest, inout Findings) -> Void

  package init(_ rule: Rule, _ look: @escaping @Sendable (Forest, inout Findings) -> Void) {
    self.rule = rule
    self.look = look
  }

  /// Adds what the check finds.
  func run(on forest: Forest, behind earlier: consuming [Finding]) -> [Finding] {
    var findings = Findings(for: rule, behind: earlier)
    look(forest, &findings)
    return findings.finish()
  }
}
