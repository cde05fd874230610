package import WPSyntax

/// One unit of parallel work, as its plan document states it.
package struct WorkPackage: Sendable {
  /// The index of its document.
  package let document: Int
  /// The number of the file name.
  package let number: DocumentNumber?
  /// The file name without number and `-plan`.
  package let slug: String
  /// The file name without `-plan.md`.
  package let stem: String
  /// The stable name: `id` of the frontmatter, else the slug.
  package let id: String
  /// The title without `Phase N:`.
  package let title: String
  /// The `N` of a title `Phase N: …`.
  package let phase: Sourced<String>?

  package let status: Sourced<Status>?
  /// Where the package is in its life; nil where nothing readable says so, or it is cancelled.
  package let state: Sourced<PackageState>?
  package let assignee: Sourced<String>?
  package let priority: Sourced<Priority>?
  /// What stands where the priority should, understood or not.
  package let priorityText: Sourced<String>?
  package let effort: Sourced<EffortText>?
  package let actual: Sourced<EffortText>?
  package let created: Sourced<String>?
  package var dependencies: [Dependency]
  /// Whether its own document says what it waits for, be it nothing.
  package var statesDependencies: Bool
  /// What the header says it waits for, where the frontmatter says it, too; nil where it says nothing.
  package var headerDependencies: [Dependency]?
  package let files: [Sourced<String>]
  /// Whether it says outright that it changes no files: `files: []`.
  package let writesNoFiles: Bool
  package let reads: [Sourced<String>]
  package let tests: [Sourced<String>]
  /// Every pattern it states: `files`, `reads`, then `tests`.
  let allPatterns: [ScopePattern]
  package let decisions: [Decision]
  package let meeting: Sourced<String>?
  package let branch: Sourced<String>?
  package let scope: ScopeStatement
  /// How many tasks its section of tasks lists; nil where there is none.
  package let tasks: Sourced<Int>?

  /// A decision that the frontmatter records.
  package struct Decision: Sendable, Equatable {
    package let title: String
    package let rationale: String
  }

  /// Outside the life cycle: never handed out, in no total.
  package var isCancelled: Bool { status?.value.class == .cancelled }
  package var isCompleted: Bool { state?.value == .completed }
  /// Whether somebody works on it or is about to.
  package var isHeld: Bool { state?.value == .claimed || state?.value == .inProgress }
  /// Whether it may still be handed out or worked on.
  package var isLive: Bool { !isCancelled && !isCompleted }
}

/// What the scope section of a plan says it covers, and what not.
package struct ScopeStatement: Sendable, Equatable {
  /// The bytes of the headings or labels; nil where there is none.
  package let inScope: ByteRange?
  package let outOfScope: ByteRange?
}
