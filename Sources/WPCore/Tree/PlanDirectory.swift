import WPSyntax

/// Finds plans by what references call them: the name of the folder, its words, or the beginning of either.
struct PlanDirectory: Sendable {
  /// A name and the index of the plan that has it.
  private struct Spelling {
    let text: String
    let plan: Int
  }

  /// The names of the folders, sorted.
  private let names: [Spelling]
  /// Their words, sorted.
  private let slugs: [Spelling]

  /// Collects the names of plans.
  init(_ plans: [PlanDigest]) {
    var names: [Spelling] = []
    var slugs: [Spelling] = []
    for (index, plan) in plans.enumerated() {
      let name = plan.path.name
      names.append(Spelling(text: name.text, plan: index))
      if let slug = (try? FolderName(name))?.slug {
        slugs.append(Spelling(text: slug, plan: index))
      }
    }
    self.names = PlanDirectory.sorted(names)
    self.slugs = PlanDirectory.sorted(slugs)
  }

  private static func sorted(_ spellings: [Spelling]) -> [Spelling] {
    spellings.sorted { ($0.text, $0.plan) < ($1.text, $1.plan) }
  }

  /// The plans that a text means: by full name, else by slug, else by a beginning of either.
  func plans(called text: String) -> Resolution {
    for spellings in [names, slugs] {
      let exact = PlanDirectory.plans(in: spellings, from: text) { $0 == text }
      if !exact.isEmpty { return Resolution(exact) }
    }
    guard !text.isEmpty else { return .none }
    let found = [names, slugs].flatMap { spellings in
      PlanDirectory.plans(in: spellings, from: text) { $0.hasPrefix(text) }
    }
    return Resolution(Set(found).sorted())
  }

  private static func plans(
    in spellings: [Spelling], from text: String, while fits: (String) -> Bool
  ) -> [Int] {
    let start = spellings.sortedIndex { $0.text < text }
    return spellings[start...].prefix { fits($0.text) }.map(\.plan)
  }

  /// The name that a mistyped one was probably meant to be.
  func nearest(to text: String) -> String? {
    EditDistance.nearest(text, among: (names + slugs).map(\.text))
  }
}
