import WPCore
import WPHost
import WPSyntax

/// Finds out whether what a finding depends on outside its plan is so; each document is read once for it.
final class Conditions {
  private let source: TreeSource
  private var anchors: [FilePath: Set<String>] = [:]

  init(source: TreeSource) { self.source = source }

  /// Whether the condition of a finding is met, so that it stands.
  func hold(_ condition: Finding.Condition) throws(HostError) -> Bool {
    switch condition {
    case .noFragment(let path, let fragment): !(try anchors(of: path)).contains(fragment)
    // Patterns and checks were looked for when their plan was checked.
    case .matchesNothing, .noCheck: false
    }
  }

  private func anchors(of path: FilePath) throws(HostError) -> Set<String> {
    if let known = anchors[path] { return known }
    let bytes = try source.read(source.planningRoot.appending(path)) ?? []
    let found = Analysis.anchors(of: bytes)
    anchors[path] = found
    return found
  }
}
