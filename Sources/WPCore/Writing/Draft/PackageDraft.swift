import WPSyntax

/// A package that somebody wants, before it has a document.
package struct PackageDraft: Sendable, Equatable {
  /// The name that others of the same outline use; nil where only the file name will be its name.
  package var id: String?
  package var title: String
  package var priority = Priority.Class.medium
  /// Why it is so urgent.
  package var reason: String?
  /// The estimate as it is written.
  package var effort = "TBD"
  /// The patterns of what it changes.
  package var files: [String] = []
  /// Whether somebody said that it changes no files; else the list is still to be filled in.
  package var writesNoFiles = false
  /// The patterns of what it only reads.
  package var reads: [String] = []
  /// References to what must be completed first, as they were typed.
  package var dependencies: [String] = []
  package var inScope: [String] = []
  package var outOfScope: [String] = []
  package var criteria: [String] = []
  package var decisions: [WorkPackage.Decision] = []

  package init(title: String) { self.title = title }

  /// The estimate as a sum takes it; nil where it has no minutes.
  package var estimate: Effort? { EffortText(effort).effort }
}

/// A plan that somebody wants, before it has a folder.
package struct PlanDraft: Sendable, Equatable {
  /// The title without the month.
  package var title: String?
  package var packages: [PackageDraft] = []

  package init(title: String? = nil) { self.title = title }
}

extension PackageDraft {
  /// What an estimate is written as: canonical where it has minutes, as it is where it is a size, nil where it is
  /// neither.
  package static func written(effort text: String) -> String? {
    let reading = EffortText(text)
    if let effort = reading.effort { return effort.isReversed ? nil : effort.description }
    return reading.isReadable ? InlineText.trimmed(text) : nil
  }
}
