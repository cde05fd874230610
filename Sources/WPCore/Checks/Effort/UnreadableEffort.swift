import WPSyntax

extension Check {
  /// An estimate that is no amount of time cannot be added up.
  static let unreadableEffort = Check(
    Rule(
      141, "unreadable-effort", .warning,
      summary: "An estimate cannot be read",
      why: """
        Estimates are added, compared and scheduled. A text that is neither an amount of time nor a size such as \
        Medium or TBD tells a reader little and a program nothing.
        """,
      failing: """
        -- 03-caching-plan.md --
        # Caching

        **Status:** Ready for Implementation
        **Estimated Effort:** ⟦as long as it takes⟧
        """,
      passing: """
        -- 03-caching-plan.md --
        # Caching

        **Status:** Ready for Implementation
        **Estimated Effort:** 2-3h agentic + 1h review
        """),
    on: .unreadableEffort
  ) { plan, findings in
    for package in plan.packages {
      let document = plan.document(of: package)
      for effort in [package.effort, package.actual] {
        guard let effort, effort.value == .unreadable else { continue }
        let text = document.raw(effort.range)
        findings.report(
          .unreadable(text), in: document, at: effort.range,
          severity: document.isCalendar(effort.range) ? .info : nil, help: .form)
      }
    }
    for restatement in plan.restatements {
      guard case .effort(.unreadable) = restatement.value else { continue }
      let document = plan.documents[restatement.document]
      guard !document.isBlank(restatement.range), !document.isCalendar(restatement.range) else {
        continue
      }
      findings.report(
        .unreadable(document.raw(restatement.range)), in: document, at: restatement.range,
        help: .form)
    }
  }
}

extension Document {
  /// Whether a cell says nothing, such as a dash.
  fileprivate func isBlank(_ range: ByteRange) -> Bool { words(in: range).isEmpty }

  /// Whether a text says when and not how long, such as `Week 1-2`, `KW 3`, `3rd week` or `Jan 5`.
  fileprivate func isCalendar(_ range: ByteRange) -> Bool {
    for word in words(in: range) where word.kind == .word {
      switch word.phrase(in: bytes.span) {
      case "st", "nd", "rd", "th", "calendar", "early", "mid", "late", "end", "of": continue
      case "week", "weeks", "wk", "wks", "w", "kw", "cw", "day", "days", "month", "sprint", "q",
        "quarter":
        return true
      default: return DateText.month(word, bytes.span) != nil
      }
    }
    return false
  }

  private func words(in range: ByteRange) -> [Lexeme] {
    Lexeme.all(in: bytes.span, range).filter { $0.kind == .word || $0.kind == .number }
  }
}

extension Message {
  fileprivate static func unreadable(_ text: String) -> Message {
    "'\(text)' is no amount of time"
  }

  fileprivate static let form: Message =
    "write it as '2-3h agentic + 1h review', or TBD while nobody knows"
}
