import WPCore
import WPSyntax

/// Finds out whether what a finding depends on outside its plan is so; each question is asked once.
final class Conditions {
  private let source: TreeSource
  private let search: PatternSearch
  private var answers: [Finding.Condition: Bool] = [:]
  private var anchors: [FilePath: Set<String>] = [:]

  init(source: TreeSource, search: PatternSearch) {
    self.source = source
    self.search = search
  }

  /// Whether the condition of a finding is met, so that it stands.
  func hold(_ condition: Finding.Condition) -> Bool {
    if let known = answers[condition] { return known }
    let answer =
      switch condition {
      case .noFragment(let path, let fragment): !anchors(of: path).contains(fragment)
      case .matchesNothing(let pattern): !search.findsAnything(pattern)
      }
    answers[condition] = answer
    return answer
  }

  private func anchors(of path: FilePath) -> Set<String> {
    if let known = anchors[path] { return known }
    let bytes = source.read(source.planningRoot.appending(path)) ?? []
    let found = Analysis.anchors(of: bytes)
    anchors[path] = found
    return found
  }
}
