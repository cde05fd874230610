/// The one line that START-HERE says about when a package is done.
enum PhaseCriterion {
  /// The first criterion of the package, which speaks for the others.
  static func text(_ draft: PackageDraft) -> String {
    draft.criteria.first.map(InlineText.item) ?? "All of its success criteria are met"
  }
}
