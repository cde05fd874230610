import WPSyntax

extension Check {
  /// A total that is not the sum of its rows makes readers doubt both.
  static let wrongTotal = Check(
    Rule(
      143, "wrong-total", .warning,
      summary: "A stated total differs from the sum of its rows",
      why: """
        Totals are written once and rows are changed later. Who plans by the total then plans for another amount of work \
        than the rows describe.
        """,
      failing: """
        -- README.md --
        # Caching

        **Status:** Planning

        ## Timeline

        | Week | Features | Time Estimate |
        |------|----------|---------------|
        | Week 1 | Store | 2-3h agentic + 1h review |
        | Week 2 | Limits | 3-4h agentic + 1h review |

        **Total:** ⟦5-8h agentic + 2h review⟧
        """,
      passing: """
        -- README.md --
        # Caching

        **Status:** Planning

        ## Timeline

        | Week | Features | Time Estimate |
        |------|----------|---------------|
        | Week 1 | Store | 2-3h agentic + 1h review |
        | Week 2 | Limits | 3-4h agentic + 1h review |

        **Total:** 5-7h agentic + 2h review
        """, fixable: true)
  ) { plan, findings in
    for total in plan.totals {
      let (isRight, isWholeRight) = (total.isRight, total.isWholeRight)
      if isRight && isWholeRight { continue }
      let document = plan.documents[total.document]
      let fix = Fix.edits([TotalMend.edit(total, in: document)].compactMap { $0 }, in: document)
      if !isRight {
        findings.report(
          .wrong("\(total.stated)", total.rows.count, "\(total.sum)"), in: document,
          at: total.range, help: .correct, notes: notes(on: total, in: document), fix: fix)
      } else if let whole = total.whole {
        findings.report(
          .wrongWhole("\(whole)", "\(total.stated)", "\(total.stated.total)"), in: document,
          at: total.range, help: .correct, fix: fix)
      }
    }
  }

  private static func notes(on total: Total, in document: Document) -> [Finding.Note] {
    guard let first = total.rows.first, let last = total.rows.last else { return [] }
    return [
      Finding.Note(.first("\(first.effort)"), at: Finding.Place(document.path, first.range)),
      Finding.Note(.last("\(last.effort)"), at: Finding.Place(document.path, last.range)),
    ]
  }
}

extension Message {
  fileprivate static func wrong(_ stated: String, _ rows: Int, _ sum: String) -> Message {
    "the total says \(stated), but its \(rows) rows add up to \(sum)"
  }

  fileprivate static func wrongWhole(_ whole: String, _ parts: String, _ sum: String) -> Message {
    "the total says \(whole), but \(parts) is \(sum)"
  }

  fileprivate static let correct: Message = "correct the total, or the row that is wrong"

  fileprivate static func first(_ effort: String) -> Message {
    "the first row that was added: \(effort)"
  }

  fileprivate static func last(_ effort: String) -> Message {
    "the last row that was added: \(effort)"
  }
}
