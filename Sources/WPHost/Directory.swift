/// An open folder: what is in it is reached by name, not by path, and no link is followed on the way.
///
/// It closes itself at the end of its scope. Errors name the path it was opened by.
package struct Directory: ~Copyable, Sendable {
  /// The path it was opened by.
  package let path: RawPath
  private let lister: @Sendable () throws(HostError) -> [DirectoryEntry]
  private let reader: @Sendable (RawPath) throws(HostError) -> RawPath
  private let opener: @Sendable (RawPath) throws(HostError) -> Directory
  private let closer: @Sendable () -> Void

  package init(
    path: RawPath,
    list: @escaping @Sendable () throws(HostError) -> [DirectoryEntry],
    read: @escaping @Sendable (RawPath) throws(HostError) -> RawPath,
    open: @escaping @Sendable (RawPath) throws(HostError) -> Directory,
    close: @escaping @Sendable () -> Void
  ) {
    self.path = path
    lister = list
    reader = read
    opener = open
    closer = close
  }

  deinit { closer() }

  /// The names in it, in the order of their bytes, without files that are being written.
  package func entries() throws(HostError) -> [DirectoryEntry] {
    var entries = try lister()
    entries.removeAll { StagedFile.isStaged($0.name) }
    entries.sort { $0.name.precedes($1.name) }
    return entries
  }

  /// The names of files that are being written, or that a writer has left behind.
  package func staged() throws(HostError) -> [RawPath] {
    try lister().map(\.name).filter { StagedFile.isStaged($0) }
  }

  /// The content of a file that was listed here with the kind `.file`.
  ///
  /// What took its place since then, a link, a pipe, a socket or a folder, is refused and not waited for.
  package func read(_ name: RawPath) throws(HostError) -> ContiguousArray<UInt8> {
    try reader(name)
  }

  /// Opens a folder that was listed here; a link is refused.
  package func open(_ name: RawPath) throws(HostError) -> Directory { try opener(name) }
}
