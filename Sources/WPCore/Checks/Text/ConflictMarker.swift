import WPSyntax

extension Check {
  /// A document with an unfinished merge says two things at once.
  static let conflictMarker = Check(
    Rule(
      185, "conflict-marker", .error,
      summary: "A marker of an unfinished merge was left in",
      why: """
        The lines between the markers say what two branches say, one below the other. Neither readers nor tools can tell \
        which holds.
        """,
      failing: """
        -- README.md --
        # Caching

        **Status:** Planning

        ⟦<<<<<<<⟧ HEAD
        - Entries expire.
        =======
        - Entries stay.
        >>>>>>> other
        """,
      passing: """
        -- README.md --
        # Caching

        **Status:** Planning

        - Entries expire.
        """),
    on: .conflict
  ) { plan, findings in
    for document in plan.documents {
      for conflict in document.conflicts {
        let notes = conflict.end.map { [Finding.Note(.end, at: Finding.Place(document.path, $0))] }
        findings.report(
          .left, in: document, at: conflict.marker, help: .resolve, notes: notes ?? [])
      }
    }
  }
}

extension Message {
  fileprivate static let left: Message = "the document has an unresolved merge conflict"
  fileprivate static let end: Message = "it ends here"
  fileprivate static let resolve: Message = "keep the lines that hold and remove the markers"
}
