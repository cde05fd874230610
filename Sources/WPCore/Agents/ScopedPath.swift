import WPSyntax

/// One path, to be looked up in many scopes.
struct ScopedPath {
  let path: FilePath

  /// The first pattern of a list that has the path and meets what is touched in it; nil also where it is excluded.
  func pattern(in texts: [String], meeting parts: () -> TouchedParts) -> String? {
    let patterns = patterns(texts)
    let found = patterns.first { pattern in
      !pattern.isExclusion
        && pattern.alternatives.contains { glob in
          glob.matches(path) && (glob.symbol == nil || parts().meet(glob.symbol))
        }
    }
    guard let found, !isExcluded(by: patterns) else { return nil }
    return found.shown
  }

  /// Whether patterns give all that is touched in the path.
  ///
  /// Where nobody can tell what that is, a pattern for one symbol gives it, too: else nobody could work there at all.
  func isCovered(by texts: [String], touching parts: () -> TouchedParts) -> Bool {
    let patterns = patterns(texts)
    let globs = patterns.lazy.filter { !$0.isExclusion }.flatMap(\.alternatives)
      .filter { $0.matches(path) }
    guard let first = globs.first, !isExcluded(by: patterns) else { return false }
    if first.symbol == nil || globs.contains(where: { $0.symbol == nil }) { return true }
    switch parts() {
    case .file: return false
    case .unknown: return true
    case .symbols(let names):
      return names.allSatisfy { name in globs.contains { $0.symbol?.covers(name) == true } }
    }
  }

  private func isExcluded(by patterns: [PathPattern]) -> Bool {
    patterns.contains { $0.isExclusion && $0.matches(path) }
  }

  private func patterns(_ texts: [String]) -> [PathPattern] {
    texts.compactMap { mayMatch($0) ? try? PathPattern.parse($0).get() : nil }
  }

  /// Whether a pattern begins as the path does, up to the first letter that may mean something else; most do not, and
  /// need not be read.
  private func mayMatch(_ text: String) -> Bool {
    var index = 0
    var isStart = true
    for byte in text.utf8 {
      let isSlash = byte == UInt8(ascii: "/")
      let isPlain =
        byte.isLetter || byte.isDigit || byte == UInt8(ascii: "-")
        || byte == UInt8(ascii: "_")
      guard isPlain || ((isSlash || byte == UInt8(ascii: ".")) && !isStart) else { return true }
      guard index < path.bytes.count else {
        // What is left may be the slash behind a folder, or a symbol.
        return isSlash
      }
      guard path.bytes[index] == byte else { return false }
      isStart = isSlash
      index += 1
    }
    return true
  }
}
