import WPSyntax

extension Check {
  /// A status that cannot be read leaves the work without one.
  static let unknownStatus = Check(
    Rule(
      111, "unknown-status", .warning,
      summary: "A status is outside the vocabulary",
      why: """
        Boards, queues and totals go by what a status means: not started, planning, ready, in progress, blocked, complete or \
        cancelled. Words that mean none of these leave the document without a status.
        """,
      failing: """
        -- README.md --
        # Caching

        **Status:** ⟦Reference Material⟧
        """,
      passing: """
        -- README.md --
        # Caching

        **Status:** Complete (reference material)
        """),
    on: .unclearStatus
  ) { plan, findings in
    for document in plan.documents where document.isAtTop {
      switch document.kind {
      case .start, .readme, .plan: break
      case .analysis, .completion, .testing, .item, .other: continue
      }
      guard let status = document.statusOfHeader, status.value.class == nil else { continue }
      let text = document.plain(status.range)
      // A bracket is what is left of a template.
      if text.hasPrefix("[") { continue }
      let near = EditDistance.nearest(status.value.lead, among: Message.vocabulary)
      findings.report(
        .unknown(text), in: document, at: status.range, help: near.map { .near($0) } ?? .choose)
    }
  }
}

extension Message {
  fileprivate static let vocabulary = [
    "Not Started", "Planning", "Ready", "Ready for Implementation", "In Progress", "Blocked",
    "Complete", "Completed", "Cancelled",
  ]

  fileprivate static func unknown(_ text: String) -> Message {
    "'\(text)' is no status that is understood"
  }

  fileprivate static func near(_ name: String) -> Message { "did you mean '\(name)'?" }

  fileprivate static let choose: Message = """
    begin with one of: Not Started, Planning, Ready for Implementation, In Progress, Blocked, Complete, Cancelled; \
    what follows a dash or stands in parentheses is yours
    """
}
