package import WPSyntax

/// Two spellings that a disk which ignores case, or the form of accents, takes for one path.
package struct CaseAlias: Hashable, Sendable {
  /// The index of the pattern that has the one spelling, and the path as it spells it.
  package let first: Int
  package let firstPath: FilePath
  /// The index of the pattern that has the other spelling, and the path as it spells it.
  package let second: Int
  package let secondPath: FilePath

  /// The aliases among the paths that patterns name, and the directories above those.
  ///
  /// Only the leading segments without wildcards are compared. Each path is reported once for every spelling
  /// but the first, and the pattern that has it is not followed further down.
  package static func find(in patterns: [PathPattern]) -> [CaseAlias] {
    var spellings: [String: [(path: Bytes, pattern: Int)]] = [:]
    var aliases: [CaseAlias] = []
    for (index, pattern) in patterns.enumerated() {
      for glob in pattern.alternatives {
        for end in segmentEnds(glob.prefix) {
          let path = Bytes(glob.prefix[..<end])
          guard let key = key(path) else { break }
          let known = spellings[key, default: []]
          if known.contains(where: { $0.path == path }) { continue }
          spellings[key] = known + [(path, index)]
          guard let first = known.first else { continue }
          aliases.append(
            CaseAlias(
              first: first.pattern, firstPath: FilePath(first.path), second: index,
              secondPath: FilePath(path)))
          break
        }
      }
    }
    return aliases
  }

  /// Tells whether two different paths are one to a disk that ignores case.
  package static func areAliases(_ a: FilePath, _ b: FilePath) -> Bool {
    guard a != b, let key = key(a.bytes) else { return false }
    return key == self.key(b.bytes)
  }

  /// What equal paths share: strings are compared by canonical equivalence, which finds the twins of accents.
  ///
  /// A path that is not UTF-8 has no letters to fold.
  static func key(_ path: Bytes) -> String? {
    // Both ways, since `ß` and the final sigma fold only through capitals.
    String(validating: path, as: UTF8.self)?.uppercased().lowercased()
  }

  private static func segmentEnds(_ path: Bytes) -> [Int] {
    guard !path.isEmpty else { return [] }
    return path.indices.filter { path[$0] == UInt8(ascii: "/") } + [path.count]
  }
}
