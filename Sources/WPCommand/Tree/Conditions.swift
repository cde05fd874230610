import WPCore
import WPSyntax

/// Finds out whether what a finding depends on outside its plan is so; each document is read once for it.
final class Conditions {
  private let source: TreeSource
  private var anchors: [FilePath: Set<String>] = [:]

  init(source: TreeSource) { self.source = source }

  /// Whether the condition of a finding is met, so that it stands.
  func hold(_ condition: Finding.Condition) -> Bool {
    switch condition {
    case .noFragment(let path, let fragment): !anchors(of: path).contains(fragment)
    // Patterns and checks were looked for when their plan was checked.
    case .matchesNothing, .noCheck: false
    }
  }

  private func anchors(of path: FilePath) -> Set<String> {
    if let known = anchors[path] { return known }
    let bytes = source.read(source.planningRoot.appending(path)) ?? []
    let found = Analysis.anchors(of: bytes)
    anchors[path] = found
    return found
  }
}
