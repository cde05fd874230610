extension Check {
  /// A package is meant to fit one session.
  static let unusualSize = Check(
    Rule(
      144, "unusual-size", .info,
      summary: "A package is larger or smaller than one session",
      why: """
        The workflow asks for packages of two to eight hours of agentic work in three to six tasks: smaller ones cost more to \
        hand over than to do, larger ones are not finished in one session. A range that runs backwards is a slip.
        """,
      failing: """
        -- 03-caching-plan.md --
        # Caching

        **Status:** Ready for Implementation
        **Estimated Effort:** ⟦20-30h agentic + 4h review⟧
        """,
      passing: """
        -- 03-caching-plan.md --
        # Caching

        **Status:** Ready for Implementation
        **Estimated Effort:** 6-8h agentic + 2h review
        """)
  ) { plan, findings in
    for package in plan.packages where package.isLive {
      let document = plan.document(of: package)
      if let effort = package.effort, let value = effort.value.effort {
        if value.isReversed {
          findings.report(.reversed, in: document, at: effort.range, help: .turn)
        } else if let message = Message.size(of: value.agentic) {
          findings.report(
            message, in: document, at: effort.range,
            help: value.agentic.high < 120 ? .join : .split)
        }
      }
      if let tasks = package.tasks, !(3...6).contains(tasks.value) {
        findings.report(
          .tasks(tasks.value), in: document, at: tasks.range,
          help: tasks.value < 3 ? .join : .split)
      }
    }
  }
}

extension Message {
  // The middle of the range counts; a plan may well begin at one hour or end at nine.
  fileprivate static func size(of agentic: MinuteRange) -> Message? {
    let middle = agentic.low / 2 + agentic.high / 2
    // Review alone is no size.
    guard middle > 0, !(120...480).contains(middle) else { return nil }
    return "the package takes \(agentic.description) of agentic work; usual are 2-8h"
  }

  fileprivate static func tasks(_ count: Int) -> Message {
    count == 1
      ? "the package has one task; usual are 3 to 6"
      : "the package has \(count) tasks; usual are 3 to 6"
  }

  fileprivate static let reversed: Message = "the range runs backwards"
  fileprivate static let turn: Message = "write the smaller number first"
  fileprivate static let join: Message = "consider joining it with a related package"
  fileprivate static let split: Message = "consider splitting it into several packages"
}
