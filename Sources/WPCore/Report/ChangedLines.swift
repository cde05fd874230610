package import WPSyntax

/// The lines of each file that a change added or altered.
package struct ChangedLines: Sendable, Equatable {
  private var ranges: [FilePath: [ClosedRange<Int>]] = [:]

  package init() {}

  /// Adds lines of a file, counted from one.
  package mutating func add(_ lines: ClosedRange<Int>, of path: FilePath) {
    ranges[path, default: []].append(lines)
  }

  /// Whether a place starts on, or runs over, a line that was touched; a whole file is touched with any of
  /// its lines.
  package func touches(_ place: Diagnostic.Place) -> Bool {
    guard let touched = ranges[place.path] else { return false }
    if place.isWholeFile { return !touched.isEmpty }
    let lines = place.start.line...max(place.start.line, place.end.line)
    return touched.contains { $0.overlaps(lines) }
  }
}
