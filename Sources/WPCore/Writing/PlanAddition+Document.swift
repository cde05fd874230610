import WPSyntax

extension PlanAddition {
  /// A document that is no package, with its name; nil where the title has nothing to make a name of.
  package static func document(
    _ kind: DocumentKind, _ title: String, in plan: Plan, on date: CalendarDate
  ) -> (newcomer: Newcomer, text: String)? {
    let inProgress = PackageState.inProgress.cellText
    switch kind {
    case .analysis:
      let title = ending("Analysis", title)
      guard let name = NewDocumentName.analysis(nextNumber(in: plan), title) else { return nil }
      return (
        Newcomer(name: name, description: title, status: inProgress),
        AnalysisTemplate.text(title, on: date)
      )
    case .testing:
      let title = ending("Testing", title)
      guard let name = NewDocumentName.testing(title) else { return nil }
      return (
        Newcomer(name: name, description: title, status: inProgress),
        TestingTemplate.text(title, on: date)
      )
    default:
      guard let name = NewDocumentName.completion(title) else { return nil }
      return (
        Newcomer(
          name: name, description: "\(title): what was done",
          status: PackageState.completed.cellText),
        FeatureCompletionTemplate.text(title, on: date)
      )
    }
  }

  private static func ending(_ word: String, _ title: String) -> String {
    title.lowercased().hasSuffix(word.lowercased()) ? title : "\(title) \(word)"
  }
}
