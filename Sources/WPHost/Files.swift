/// What can be done with files.
package struct Files: Sendable {
  /// Opens a folder by its path.
  package var open: @Sendable (RawPath) throws(HostError) -> Directory
  /// Reads a file by a path somebody typed; a link in it is followed, what is not a regular file is refused.
  package var read: @Sendable (RawPath) throws(HostError) -> ContiguousArray<UInt8>
  /// Tells what a path leads to, links followed; nil where it leads to nothing.
  package var kind: @Sendable (RawPath) throws(HostError) -> EntryKind?
  /// Gives a path that is absolute and has no links and dots.
  package var resolve: @Sendable (RawPath) throws(HostError) -> RawPath
  /// Writes a file beside the one of a path, to replace it.
  package var stage: @Sendable (ContiguousArray<UInt8>, RawPath) throws(HostError) -> StagedFile

  package init(
    open: @escaping @Sendable (RawPath) throws(HostError) -> Directory,
    read: @escaping @Sendable (RawPath) throws(HostError) -> ContiguousArray<UInt8>,
    kind: @escaping @Sendable (RawPath) throws(HostError) -> EntryKind?,
    resolve: @escaping @Sendable (RawPath) throws(HostError) -> RawPath,
    stage: @escaping @Sendable (ContiguousArray<UInt8>, RawPath) throws(HostError) -> StagedFile
  ) {
    self.open = open
    self.read = read
    self.kind = kind
    self.resolve = resolve
    self.stage = stage
  }

  /// Replaces or creates a file, so that a reader sees the old bytes or the new ones and nothing between.
  package func write(_ bytes: ContiguousArray<UInt8>, to path: RawPath) throws(HostError) {
    try stage(bytes, path).commit()
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
