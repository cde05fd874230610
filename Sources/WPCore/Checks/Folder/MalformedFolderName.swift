import WPSyntax

extension Check {
  /// Folder names carry the date and the words by which everything else refers to a plan.
  static let malformedFolderName = Check(
    Rule(
      1, "malformed-folder-name", .error,
      summary: "The folder is not named `YYYY-MM-DD-kebab`",
      why: """
        Plans are sorted, dated and referred to by the names of their folders. A folder with another name \
        is left out of every listing that goes by date, and no reference can shorten its name.
        """,
      failing: """
        -- ⟦2026-1-5_Caching/⟧ --
        -- 2026-1-5_Caching/README.md --
        # Caching

        **Status:** Planning
        """,
      passing: """
        -- 2026-01-05-caching/README.md --
        # Caching

        **Status:** Planning
        """),
    on: .otherFolder
  ) { plan, findings in
    do throws(FolderName.Fault) {
      _ = try FolderName(plan.path)
    } catch {
      guard error == .pattern else { return }
      findings.report(.malformed(plan.name), at: plan.place, help: .rename)
    }
  }
}

extension Message {
  fileprivate static func malformed(_ name: FilePath) -> Message {
    "the folder '\(name)' is not named YYYY-MM-DD-kebab"
  }

  fileprivate static let rename: Message =
    "rename it: the date it was created, then lower-case words joined by hyphens"
}
