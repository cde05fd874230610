import WPCore
import WPHost
import WPSyntax

/// Reads the paths that a command line names as changed, whether they are there or not.
struct ChangedPaths {
  private let directory: RawPath
  private let root: RawPath
  private let files: Files

  init(_ invocation: Invocation, root: RawPath) throws(HostError) {
    directory = try invocation.directory()
    self.root = root
    files = invocation.host.files
  }

  /// The path from the root of the run; a path outside of it stays as it is, and is outside of every scope.
  func path(_ word: RawPath) throws(HostError) -> FilePath {
    var parts: [RawPath] = []
    let absolute = word.isAbsolute ? word : directory.joined(word)
    for part in absolute.split(separator: RawPath.separator).map({ RawPath($0) }) {
      switch part {
      case RawPath(".".utf8): break
      case RawPath("..".utf8): _ = parts.popLast()
      default: parts.append(part)
      }
    }
    let top: RawPath = [RawPath.separator]
    let plain = parts.reduce(top) { $0.joined($1) }
    if let inner = FilePath(plain).below(FilePath(root)) { return inner }
    // The way there may lead over links; what the last name is, is the change.
    guard try files.kind(plain.folder) == .directory else { return FilePath(plain) }
    let resolved = FilePath(try files.resolve(plain.folder).joined(plain.lastComponent))
    return resolved.below(FilePath(root)) ?? resolved
  }
}
