import WPSyntax

/// Finds plans by what references call them: the name of the folder, its words, or the beginning of either.
struct PlanDirectory: Sendable {
  private let byName: [String: [Int]]
  private let bySlug: [String: [Int]]
  /// Names and slugs, sorted, for those who type only the beginning.
  private let spellings: [(text: String, plan: Int)]

  /// Collects the names of plans.
  init(_ plans: [PlanDigest]) {
    var byName: [String: [Int]] = [:]
    var bySlug: [String: [Int]] = [:]
    var spellings: [(text: String, plan: Int)] = []
    for (index, plan) in plans.enumerated() {
      let name = plan.path.name
      byName[name.text, default: []].append(index)
      spellings.append((name.text, index))
      if let slug = (try? FolderName(name))?.slug {
        bySlug[slug, default: []].append(index)
        spellings.append((slug, index))
      }
    }
    self.byName = byName
    self.bySlug = bySlug
    self.spellings = spellings.sorted { ($0.text, $0.plan) < ($1.text, $1.plan) }
  }

  /// The plans that a text means: by full name, else by slug, else by a beginning of either.
  func plans(called text: String) -> Resolution {
    if let exact = byName[text] ?? bySlug[text] { return Resolution(exact) }
    guard !text.isEmpty else { return .none }
    var low = 0
    var high = spellings.count
    while low < high {
      let middle = (low + high) / 2
      if spellings[middle].text < text { low = middle + 1 } else { high = middle }
    }
    let found = spellings[low...].prefix { $0.text.hasPrefix(text) }.map(\.plan)
    return Resolution(Set(found).sorted())
  }

  /// The name that a mistyped one was probably meant to be.
  func nearest(to text: String) -> String? {
    EditDistance.nearest(text, among: byName.keys.sorted() + bySlug.keys.sorted())
  }
}
