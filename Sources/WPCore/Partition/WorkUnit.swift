/// One thing that one worker does in one go: a package of a plan, or an entry of a list that somebody else made.
package struct WorkUnit: Sendable {
  /// The name in full, which no other unit has.
  package let id: String
  /// What people call it; empty where nothing tells.
  package let title: String
  /// How long it takes.
  package let minutes: Int
  /// What was estimated, with the review; nil where nothing was.
  package let estimate: Effort?
  /// What it touches, in an order that does not depend on how it was written down.
  package let scope: PathScope
  /// The places of the units that must be done first, each once and in order.
  package let prerequisites: [Int]
  /// Whether somebody is at work on it.
  package let isBusy: Bool
  /// Who holds it, where somebody does and is known.
  package let holder: String?
  /// What whoever does it has to know.
  package var skills: [String] = []

  /// The least and the greatest number of minutes that are believed.
  package static let believed = 0...1_000_000
  /// What a unit counts as that nobody estimated.
  package static let usualMinutes = 60

  /// The pattern with which it takes part in a conflict.
  package func pattern(_ access: PathAccess, _ index: Int) -> PathPattern {
    scope.paths(access).patterns[index]
  }
}

extension PathScope {
  /// A scope whose patterns are in the order of their bytes, each once.
  init(sorting writes: [PathPattern], reads: [PathPattern], denied: [PathPattern] = []) {
    self.init(
      writes: PathSet(PathScope.sorted(writes), denied: denied),
      reads: PathSet(PathScope.sorted(reads), denied: denied))
  }

  private static func sorted(_ patterns: [PathPattern]) -> [PathPattern] {
    var sorted: [PathPattern] = []
    for pattern in patterns.sorted(by: { $0.text.lexicographicallyPrecedes($1.text) })
    where sorted.last?.text != pattern.text { sorted.append(pattern) }
    return sorted
  }
}
