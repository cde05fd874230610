import WPSyntax

/// The sections that the templates of the workflow give to each kind of document.
///
/// Success criteria and scope have rules of their own, and what depends on earlier work is left out.
enum TemplateSections {
  private struct Section {
    let name: String
    /// The headings that say the same.
    let kinds: SectionKinds
    /// A header value that says the same.
    var value: HeaderKey?

    func isMissing(in document: Document, _ present: SectionKinds) -> Bool {
      present.isDisjoint(with: kinds)
        && value.map { document.header.first($0) == nil } ?? true
    }
  }

  /// The names of the sections that a document lacks, in the order of its template.
  static func missing(in document: Document) -> [String] {
    let present = present(in: document)
    return sections(of: document.kind).filter { $0.isMissing(in: document, present) }.map(\.name)
  }

  /// Whether a document lacks any section.
  static func isAnyMissing(in document: Document) -> Bool {
    let wanted = sections(of: document.kind)
    guard !wanted.isEmpty else { return false }
    let present = present(in: document)
    return wanted.contains { $0.isMissing(in: document, present) }
  }

  private static func present(in document: Document) -> SectionKinds {
    var present: SectionKinds = []
    for heading in document.outline.headings {
      if let kind = heading.kind { present.insert(kind) }
    }
    return present
  }

  private static func sections(of kind: DocumentKind) -> [Section] {
    switch kind {
    case .start: start
    case .readme: readme
    case .plan: plan
    case .analysis, .completion, .testing, .item, .other: []
    }
  }

  private static let summary: SectionKinds = [.executiveSummary, .overview, .quickSummary]
  private static let dependencies: SectionKinds = [
    .dependencies, .requires, .enables, .internalDependencies, .externalDependencies,
  ]

  private static let start = [
    Section(name: "Executive Summary", kinds: summary),
    Section(name: "Timeline", kinds: [.timeline], value: .timeline),
    Section(name: "Document Navigation", kinds: [.documentNavigation]),
    Section(name: "Priority Order", kinds: [.priorityOrder]),
    Section(name: "Dependencies", kinds: dependencies, value: .dependsOn),
    Section(name: "Getting Started", kinds: [.gettingStarted, .nextSteps]),
  ]

  private static let readme = [
    Section(name: "Overview", kinds: summary),
    Section(name: "What's Inside", kinds: [.documentNavigation]),
    Section(name: "Quick Summary", kinds: [.quickSummary, .executiveSummary, .roadmap]),
    Section(name: "Priority Order", kinds: [.priorityOrder]),
    Section(name: "Getting Started", kinds: [.gettingStarted, .nextSteps]),
  ]

  private static let plan = [
    Section(name: "Overview", kinds: summary.union([.context])),
    Section(name: "Dependencies", kinds: dependencies, value: .dependsOn),
    Section(name: "Implementation", kinds: [.implementation, .tasks, .gettingStarted]),
  ]
}
