import WPSyntax

/// The paths that anybody may touch, by the settings: they belong to nobody's scope.
package struct SharedPaths: Hashable, Sendable {
  /// The patterns, as far as they can be read.
  package let patterns: [PathPattern]

  /// Takes patterns as the settings have them; none means that nothing is shared.
  package init(_ texts: [String] = []) {
    patterns = texts.compactMap { try? PathPattern.parse($0).get() }
  }

  /// Whether every path of a pattern is shared.
  package func cover(_ pattern: PathPattern) -> Bool {
    guard !patterns.isEmpty, !pattern.isExclusion else { return false }
    guard let first = pattern.alternatives.first else { return false }
    let isNear = patterns.contains { shared in
      shared.alternatives.contains { $0.mayMeet(first) }
    }
    return isNear && PathSet([pattern]).containment(in: PathSet(patterns)).holds
  }
}
