import WPSyntax

extension Check {
  /// A date that no calendar has cannot be sorted or compared.
  static let impossibleFolderDate = Check(
    Rule(
      2, "impossible-folder-date", .error,
      summary: "The date of the folder's name is in no calendar",
      why: """
        The name looks like that of a dated plan, but the day does not exist: what compares dates leaves the plan out, and \
        nobody can tell which day was meant.
        """,
      failing: """
        -- ⟦2026-02-30-caching/⟧ --
        -- 2026-02-30-caching/README.md --
        # Caching

        **Status:** Planning
        """,
      passing: """
        -- 2026-02-28-caching/README.md --
        # Caching

        **Status:** Planning
        """),
    on: .otherFolder
  ) { plan, findings in
    do throws(FolderName.Fault) {
      _ = try FolderName(plan.path)
    } catch {
      guard error == .calendar else { return }
      let date = FilePath(Bytes(plan.name.bytes.prefix(10)))
      findings.report(.noSuchDay(date), at: plan.place, help: .rename)
    }
  }
}

extension Message {
  fileprivate static func noSuchDay(_ date: FilePath) -> Message {
    "the calendar has no day '\(date)'"
  }

  fileprivate static let rename: Message = "rename the folder to the day on which it was created"
}
