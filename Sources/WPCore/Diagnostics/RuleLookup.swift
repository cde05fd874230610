import WPSyntax

/// Finds rules by what people type: a code in any case of letters, or a name.
package struct RuleLookup: Sendable {
  private let rules: [Rule]

  package init(_ rules: [Rule]) { self.rules = rules }

  /// The rule with a code or name.
  package func rule(_ text: String) -> Rule? {
    if let code = RuleCode(text) { return rules.first { $0.code == code } }
    return rules.first { "\($0.name)" == text.lowercased() }
  }

  /// The nearest name to one that no rule has; the nearest code where a code was typed.
  package func nearest(_ text: String) -> String? {
    guard let typed = RuleCode(text) else {
      return EditDistance.nearest(text, among: rules.map { "\($0.name)" })
    }
    func distance(_ rule: Rule) -> Int { abs(Int(rule.code.number) - Int(typed.number)) }
    // A code far from all others is no slip of one digit.
    return rules.min { distance($0) < distance($1) }
      .flatMap { distance($0) < 10 ? $0.code.description : nil }
  }
}
