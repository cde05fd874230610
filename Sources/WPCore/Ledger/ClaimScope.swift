import WPSyntax

/// The paths a claim guards, as they were written when it was granted.
package struct ClaimScope: Hashable, Sendable {
  /// What the holder may write.
  package let writes: [String]
  /// What others may read and not write.
  package let reads: [String]

  package init(writes: [String], reads: [String] = []) {
    self.writes = writes
    self.reads = reads
  }

  /// Guards nothing but the package itself.
  package static let nothing = ClaimScope(writes: [])

  /// Whether it guards no path.
  package var isEmpty: Bool { writes.isEmpty && reads.isEmpty }

  /// The first pattern that cannot be read; what is not understood cannot be kept apart.
  package var unreadable: String? {
    (writes + reads).first { (try? PathPattern.parse($0).get()) == nil }
  }

  /// The paths as sets, without those that everybody may touch.
  package func paths(without shared: [PathPattern]) -> PathScope {
    PathScope(
      writes: PathSet(ClaimScope.patterns(writes), denied: shared),
      reads: PathSet(ClaimScope.patterns(reads), denied: shared))
  }

  /// The same scope with more to write.
  package func adding(_ patterns: [String]) -> ClaimScope {
    ClaimScope(writes: writes + patterns.filter { !writes.contains($0) }, reads: reads)
  }

  /// The same scope without some of its patterns; nil where one of them is not in it.
  package func dropping(_ patterns: [String]) -> ClaimScope? {
    guard patterns.allSatisfy({ writes.contains($0) || reads.contains($0) }) else { return nil }
    return ClaimScope(
      writes: writes.filter { !patterns.contains($0) },
      reads: reads.filter { !patterns.contains($0) })
  }

  private static func patterns(_ texts: [String]) -> [PathPattern] {
    texts.compactMap { try? PathPattern.parse($0).get() }
  }
}
