/// An open folder of files that only this program writes; a link in it is never followed.
///
/// A reader needs no lock: what is replaced is old or new, and what grows is read as far as it goes.
package struct OwnFolder: Sendable {
  /// The path it was opened by.
  package let path: RawPath
  private let sizer: @Sendable (RawPath) throws(HostError) -> Int?
  private let reader: @Sendable (RawPath, Int, Int) throws(HostError) -> ContiguousArray<UInt8>?
  private let writer: @Sendable (Change, RawPath) throws(HostError) -> Void
  private let lister: @Sendable () throws(HostError) -> [RawPath]
  private let sweeper: @Sendable () -> Void

  /// What may happen to a file of it.
  package enum Change: Sendable, Equatable {
    /// It gets other bytes.
    case replacing(ContiguousArray<UInt8>, isDurable: Bool)
    /// It grows.
    case appending(ContiguousArray<UInt8>, isDurable: Bool)
    /// It ends at a length, which is not greater than its own.
    case cutting(to: Int)
    /// It goes.
    case removing
  }

  package init(
    path: RawPath,
    size: @escaping @Sendable (RawPath) throws(HostError) -> Int?,
    read:
      @escaping @Sendable (_ name: RawPath, _ start: Int, _ limit: Int) throws(HostError)
      -> ContiguousArray<UInt8>?,
    write: @escaping @Sendable (Change, RawPath) throws(HostError) -> Void,
    names: @escaping @Sendable () throws(HostError) -> [RawPath],
    sweep: @escaping @Sendable () -> Void
  ) {
    self.path = path
    sizer = size
    reader = read
    writer = write
    lister = names
    sweeper = sweep
  }

  /// The bytes a file has; nil where it is missing.
  package func size(of name: RawPath) throws(HostError) -> Int? { try sizer(name) }

  /// The bytes of a file from a place on, to its end or to a number of them; nil where it is missing.
  package func read(
    _ name: RawPath, from start: Int = 0, atMost limit: Int = Files.sizeLimit
  ) throws(HostError) -> ContiguousArray<UInt8>? {
    try reader(name, max(0, start), limit)
  }

  /// Gives a file other bytes, or makes it; a durable change survives a power cut.
  package func replace(
    _ name: RawPath, by bytes: ContiguousArray<UInt8>, isDurable: Bool,
    under lock: borrowing FolderLock
  ) throws(HostError) {
    try writer(.replacing(bytes, isDurable: isDurable), name)
  }

  /// Gives a file that one process alone writes other bytes, of which a power cut may leave the old ones.
  package func replace(
    _ name: RawPath, by bytes: ContiguousArray<UInt8>
  ) throws(HostError) {
    try writer(.replacing(bytes, isDurable: false), name)
  }

  /// Writes behind the end of a file, or makes it; what fails is taken back as far as the disk allows.
  package func append(
    _ bytes: ContiguousArray<UInt8>, to name: RawPath, isDurable: Bool,
    under lock: borrowing FolderLock
  ) throws(HostError) {
    try writer(.appending(bytes, isDurable: isDurable), name)
  }

  /// Takes away what stands behind a length of a file.
  package func cut(
    _ name: RawPath, to length: Int, under lock: borrowing FolderLock
  ) throws(HostError) {
    try writer(.cutting(to: length), name)
  }

  /// Removes a file, where it is there.
  package func remove(_ name: RawPath, under lock: borrowing FolderLock) throws(HostError) {
    try writer(.removing, name)
  }

  /// The names of the files in it, in the order of their bytes, without those that are being written.
  package func names() throws(HostError) -> [RawPath] {
    try lister().filter { !StagedFile.isStaged($0) }.sorted { $0.precedes($1) }
  }

  /// Removes what writers that died have left more than an hour ago.
  package func sweep(under lock: borrowing FolderLock) { sweeper() }
}
