extension TreeCheck {
  /// Two workers in one file lose each other's work.
  static let overlappingScope = TreeCheck(
    Rule(
      260, "overlapping-scope", .warning,
      summary: "Two packages that may be done at the same time claim the same path",
      why: """
        Packages without an order between them are handed out side by side. Where both write a file, or one writes what the other \
        reads, one of them works on what is about to change. Once both are taken, it is an error. Of a package that meets many \
        others, five meetings are shown. What `shared` in the settings names belongs to \
        nobody and is left out.
        """,
      failing: """
        -- 03-store-plan.md --
        ---
        files: [src/cache/store.swift]
        ---
        # Store
        -- 04-limits-plan.md --
        ---
        files: [⟦src/cache/⟧]
        ---
        # Limits
        """,
      passing: """
        -- 03-store-plan.md --
        ---
        files: [src/cache/store.swift]
        ---
        # Store
        -- 04-limits-plan.md --
        ---
        files: [src/cache/limits.swift]
        ---
        # Limits
        """)
  ) { forest, findings in
    for shown in forest.overlaps.unordered {
      let areHeld =
        forest.package(shown.meeting.earlier).isHeld && forest.package(shown.meeting.later).isHeld
      findings.report(
        shown, in: forest, severity: areHeld ? .error : nil, help: .order,
        .other(shown.meeting.earlierPattern.value))
    }
  }
}

extension Message {
  fileprivate static let order: Message =
    "let one depend on the other, or leave the path to one of them"

  fileprivate static func other(_ pattern: String) -> Message {
    "the other pattern, '\(pattern)'"
  }
}
