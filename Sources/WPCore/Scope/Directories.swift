package import WPSyntax

/// Paths that are known to be directories, because something lies below them.
///
/// A pattern without wildcards and without a slash behind it, such as `src`, may be either; what other
/// patterns or the tree say about `src/…` decides.
package struct Directories: Sendable {
  private var paths: Set<Bytes> = []

  package init() {}

  /// Adds what the leading segments of a pattern tell.
  package mutating func insert(prefixesOf pattern: PathPattern) {
    for glob in pattern.alternatives {
      if glob.shape == .file { insertParents(of: glob.prefix) } else { insertAll(glob.prefix) }
    }
  }

  /// Adds every directory above a file.
  package mutating func insert(parentsOf file: FilePath) { insertParents(of: file.bytes) }

  /// Whether a glob that looks like a file is a directory.
  func promotes(_ glob: PathGlob) -> Bool {
    glob.shape == .file && glob.symbol == nil && paths.contains(glob.prefix)
  }

  private mutating func insertAll(_ path: Bytes) {
    guard !path.isEmpty, paths.insert(path).inserted else { return }
    insertParents(of: path)
  }

  private mutating func insertParents(of path: Bytes) {
    var rest = path[...]
    while let slash = rest.lastIndex(of: UInt8(ascii: "/")) {
      rest = rest[..<slash]
      // What is above a known directory is known as well.
      guard paths.insert(Bytes(rest)).inserted else { return }
    }
  }
}
