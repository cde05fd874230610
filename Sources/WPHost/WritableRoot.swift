/// An open folder below which files are changed; no path and no link leads out of it.
///
/// Paths are given from the root, without dots.
package struct WritableRoot: ~Copyable, Sendable {
  /// Absolute, without links and dots.
  package let path: RawPath
  private let finder: @Sendable (RawPath) throws(HostError) -> FilePlace
  private let maker: @Sendable (RawPath) throws(HostError) -> [RawPath]
  private let remover: @Sendable (RawPath) throws(HostError) -> Void
  private let sweeper: @Sendable (RawPath, _ hours: Int64) -> Void

  package init(
    path: RawPath,
    place: @escaping @Sendable (RawPath) throws(HostError) -> FilePlace,
    makeFolder: @escaping @Sendable (RawPath) throws(HostError) -> [RawPath],
    removeFolder: @escaping @Sendable (RawPath) throws(HostError) -> Void,
    sweep: @escaping @Sendable (RawPath, _ hours: Int64) -> Void
  ) {
    self.path = path
    finder = place
    maker = makeFolder
    remover = removeFolder
    sweeper = sweep
  }

  /// Finds a file, or a name nothing has; a link is followed to what it leads to, which must lie inside.
  package func place(_ path: RawPath) throws(HostError) -> FilePlace { try finder(path) }

  /// Makes a folder and those above it; gives the paths of the ones that were missing, the uppermost first.
  package func makeFolder(_ path: RawPath) throws(HostError) -> [RawPath] {
    path.isEmpty ? [] : try maker(path)
  }

  /// Removes a folder that is empty.
  package func removeFolder(_ path: RawPath) throws(HostError) { try remover(path) }

  /// Removes from a folder what writers that died have left there more than an hour ago.
  package func sweep(_ folder: RawPath, under lock: borrowing FolderLock) { sweeper(folder, 1) }

  /// Removes a folder of which it is known that a writer that died made it, with what it was preparing there.
  package func removeAbandoned(
    _ folder: RawPath, under lock: borrowing FolderLock
  ) throws(HostError) {
    sweeper(folder, 0)
    try remover(folder)
  }

  /// Changes a file, or creates it, by a function of its bytes, which are nil where there is no file.
  ///
  /// Where another program changes the file meanwhile, the function is asked once more.
  package func edit(
    _ path: RawPath, under lock: borrowing FolderLock,
    _ change: (ContiguousArray<UInt8>?) throws -> ContiguousArray<UInt8>
  ) throws {
    do {
      try editOnce(path, under: lock, change)
    } catch let error as HostError
      where error.reason == .changedUnderneath || error.reason == .exists
    {
      try editOnce(path, under: lock, change)
    }
  }

  private func editOnce(
    _ path: RawPath, under lock: borrowing FolderLock,
    _ change: (ContiguousArray<UInt8>?) throws -> ContiguousArray<UInt8>
  ) throws {
    let place = try place(path)
    let bytes = try change(place.original)
    guard bytes != place.original else { return }
    try place.stage(.content(bytes)).commit(under: lock)
  }
}
