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
    let plain = word.absolute(from: directory)
    if let inner = FilePath(plain).below(FilePath(root)) { return inner }
    // The way there may lead over links; what the last name is, is the change.
    guard try files.kind(plain.folder) == .directory else { return FilePath(plain) }
    let resolved = FilePath(try files.resolve(plain.folder).joined(plain.lastComponent))
    return resolved.below(FilePath(root)) ?? resolved
  }
}
