import WPSyntax

extension Rule {
  /// A comment that silences findings has to say why, and to find something to silence.
  static let idleSuppression = Rule(
    195, "idle-suppression", .warning,
    summary: "A suppressing comment gives no reason, or silences nothing",
    why: """
      A comment that silences a finding outlives the people who knew why. Without a reason nobody dares to remove it, and one \
      that no longer silences anything hides the next fault on its line.
      """,
    failing: """
      -- README.md --
      # Caching

      **Status:** Planning

      <!-- wp:ignore ⟦WP170⟧ the analysis is still to be written -->
      See [the analysis](01-ANALYSIS.md).
      -- 01-ANALYSIS.md --
      # Analysis
      """,
    passing: """
      -- README.md --
      # Caching

      **Status:** Planning

      <!-- wp:ignore WP170 the analysis is still to be written -->
      See [the analysis](02-ANALYSIS.md).
      -- 01-ANALYSIS.md --
      # Analysis
      """)
}

extension DocumentSuppressions {
  /// The findings about the comments themselves, once it is known what they silenced.
  package func idle(_ outcome: SuppressionOutcome) -> [Diagnostic] {
    outcome.unexplained.map { finding(at: $0.range, .unexplained, .explain) }
      + outcome.unused.map { selector in
        finding(
          at: selector.range,
          selector.code == nil ? .unknown(selector.text) : .unused(selector.text), .remove)
      }
  }

  private func finding(at range: ByteRange, _ message: Message, _ help: Message) -> Diagnostic {
    let rule = Rule.idleSuppression
    return Diagnostic(
      code: rule.code, severity: rule.severity, place: place(of: range), message: message.text,
      help: help.text)
  }
}

extension Message {
  fileprivate static let unexplained: Message = "the comment gives no reason"
  fileprivate static let explain: Message = "say behind the rule why it does not matter here"
  fileprivate static let remove: Message = "remove it from the comment"

  fileprivate static func unused(_ rule: String) -> Message { "\(rule) finds nothing there" }
  fileprivate static func unknown(_ rule: String) -> Message { "no rule is called '\(rule)'" }
}
