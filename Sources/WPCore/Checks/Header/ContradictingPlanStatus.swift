extension Check {
  /// The folder is done when its packages are, and not before.
  static let contradictingPlanStatus = Check(
    Rule(
      117, "contradicting-plan-status", .warning,
      summary: "The status of the folder contradicts the statuses of its packages",
      why: """
        Every package is complete and the folder still says planning, or the folder says complete while packages wait: one of the \
        two was not updated, and work is handed out, or not, by the other.
        """,
      failing: """
        -- START-HERE.md --
        # Caching - January 2026

        **Created:** 2026-01-05
        **Status:** ⟦Planning⟧
        -- 01-cache-plan.md --
        # Phase 1: Cache

        **Status:** Complete
        """,
      passing: """
        -- START-HERE.md --
        # Caching - January 2026

        **Created:** 2026-01-05
        **Status:** Complete
        -- 01-cache-plan.md --
        # Phase 1: Cache

        **Status:** Complete
        """)
  ) { plan, findings in
    guard let speaker = plan.speaker, let status = speaker.status,
      let folder = status.value.class
    else { return }
    switch folder {
    case .notStarted, .planning, .ready:
      let isOver = plan.packages.allSatisfy { !$0.isLive }
      guard isOver, plan.packages.contains(where: \.isCompleted) else { return }
      findings.report(.isOver(folder), in: speaker, at: status.range)
    case .complete where !status.value.isStudy:
      let open = plan.packages.filter { $0.isLive && $0.state != nil }
      guard !open.isEmpty else { return }
      findings.report(
        .isOpen(open.count), in: speaker, at: status.range,
        notes: open.prefix(5).compactMap { plan.note(on: $0) })
    case .complete, .inProgress, .blocked, .cancelled: return
    }
  }
}

extension Plan {
  fileprivate func note(on package: WorkPackage) -> Finding.Note? {
    guard let state = package.state else { return nil }
    return Finding.Note(
      .open(package.title), at: Finding.Place(document(of: package).path, state.range))
  }
}

extension Message {
  fileprivate static func isOver(_ folder: Status.Class) -> Message {
    "the folder says \(folder.description), but every package is complete"
  }

  fileprivate static func isOpen(_ count: Int) -> Message {
    count == 1
      ? "the folder says complete, but a package is not"
      : "the folder says complete, but \(count) packages are not"
  }

  fileprivate static func open(_ title: String) -> Message { "the status of '\(title)'" }
}
