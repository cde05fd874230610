/// What can be done with files.
package struct Files: Sendable {
  /// Opens a folder by its path.
  package var open: @Sendable (RawPath) throws(HostError) -> Directory
  /// Reads a file by a path somebody typed; a link in it is followed, what is not a regular file is refused.
  package var read: @Sendable (RawPath) throws(HostError) -> ContiguousArray<UInt8>
  /// Tells what a path leads to, links followed; nil where it leads to nothing.
  package var kind: @Sendable (RawPath) throws(HostError) -> EntryKind?
  /// Tells when a file was written to for the last time; a link is not followed, and nil stands for nothing there.
  package var modified: @Sendable (RawPath) throws(HostError) -> UnixTime?
  /// Gives a path that is absolute and has no links and dots.
  package var resolve: @Sendable (RawPath) throws(HostError) -> RawPath
  /// Opens a folder below which files are changed; its path is absolute and has no links and dots.
  package var writable: @Sendable (RawPath) throws(HostError) -> WritableRoot
  /// Takes the lock that a file below a root stands for, and waits for it where somebody holds it.
  ///
  /// The file is made where it is missing, and stays for ever.
  package var lock:
    @Sendable (_ file: RawPath, _ root: RawPath, _ patience: Patience) throws(HostError) ->
      FolderLock
  /// Opens a folder of files that only this program writes, by its path from a root; nil where it is missing and not
  /// to be made.
  package var own:
    @Sendable (_ folder: RawPath, _ root: RawPath, _ isMade: Bool) throws(HostError) -> OwnFolder?

  package init(
    open: @escaping @Sendable (RawPath) throws(HostError) -> Directory,
    read: @escaping @Sendable (RawPath) throws(HostError) -> ContiguousArray<UInt8>,
    kind: @escaping @Sendable (RawPath) throws(HostError) -> EntryKind?,
    modified: @escaping @Sendable (RawPath) throws(HostError) -> UnixTime?,
    resolve: @escaping @Sendable (RawPath) throws(HostError) -> RawPath,
    writable: @escaping @Sendable (RawPath) throws(HostError) -> WritableRoot,
    lock:
      @escaping @Sendable (_ file: RawPath, _ root: RawPath, _ patience: Patience) throws(HostError)
      -> FolderLock,
    own:
      @escaping @Sendable (_ folder: RawPath, _ root: RawPath, _ isMade: Bool) throws(HostError)
      -> OwnFolder?
  ) {
    self.open = open
    self.read = read
    self.kind = kind
    self.modified = modified
    self.resolve = resolve
    self.writable = writable
    self.lock = lock
    self.own = own
  }

  /// Replaces or creates a file that no other command shares, so that a reader sees the old bytes or the new ones.
  package func write(_ bytes: ContiguousArray<UInt8>, to path: RawPath) throws(HostError) {
    let root = try writable(try resolve(path.folder))
    try root.place(path.lastComponent).stage(.content(bytes)).commit()
  }

  /// Resolves a link that stands inside a root; one that leads out of it is refused.
  package func follow(_ link: RawPath, within root: RawPath) throws(HostError) -> RawPath {
    let target = try resolve(link)
    guard try resolve(root).holds(target) else {
      throw HostError("follow", link, .leadsOutside(target))
    }
    return target
  }

  /// The most bytes a document may have; more is refused, not read in part.
  package static let sizeLimit = 256 << 20
}
