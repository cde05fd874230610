#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Sys {
  /// The bytes a first read asks for: nearly every document is smaller.
  private static var firstPiece: Int { 8 * 1024 }

  /// Reads an open file to its end.
  ///
  /// A short read on a regular file is its end, so one call serves nearly every document and the file is not
  /// asked for its size. What that call cannot tell from a regular file is asked for its kind.
  func readAll(_ descriptor: Descriptor, limit: Int) throws(Failure) -> RawPath {
    var bytes = try read(descriptor, behind: [], capacity: Sys.firstPiece)
    if !bytes.isEmpty, bytes.count < Sys.firstPiece { return bytes }
    let status = try status(descriptor)
    // A pipe without a writer ends at once, like an empty file.
    guard status.kind == .file else { throw Failure(.notRegularFile) }
    if bytes.isEmpty { return bytes }
    // One more byte than the size, so that the read that meets the end is a short one.
    var capacity = max(status.size, bytes.count) + 1
    while true {
      guard capacity - 1 <= limit else { throw Failure(.tooLarge) }
      bytes = try read(descriptor, behind: bytes, capacity: capacity)
      if bytes.count < capacity { return bytes }
      // It grew while it was read.
      capacity *= 2
    }
  }

  /// The known bytes and, behind them, what one read adds up to a capacity.
  private func read(
    _ descriptor: Descriptor, behind known: RawPath, capacity: Int
  ) throws(Failure) -> RawPath {
    var outcome = Result<Int, Failure>.success(0)
    let bytes = unsafe RawPath(unsafeUninitializedCapacity: capacity) { buffer, count in
      _ = unsafe buffer.update(fromContentsOf: known)
      count = known.count
      let free = unsafe UnsafeMutableRawBufferPointer(
        UnsafeMutableBufferPointer(rebasing: buffer[count...]))
      do throws(Failure) {
        count += try unsafe read(descriptor, into: free)
      } catch {
        outcome = .failure(error)
      }
    }
    _ = try outcome.get()
    return bytes
  }

  /// Reads an open file from a place on, to its end or to a number of bytes.
  func read(
    _ descriptor: Descriptor, from start: Int, atMost limit: Int
  ) throws(Failure) -> RawPath {
    try retrying(.read) { lseek(descriptor, off_t(start), SEEK_SET) }
    var bytes: RawPath = []
    while bytes.count < limit, try readPiece(descriptor, appendingTo: &bytes) > 0 {}
    if bytes.count > limit { bytes.removeLast(bytes.count - limit) }
    return bytes
  }

  /// Reads once.
  func read(
    _ descriptor: Descriptor, into buffer: UnsafeMutableRawBufferPointer
  ) throws(Failure) -> Int {
    try retrying(.read) {
      #if canImport(Glibc)
        unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      #else
        unsafe Darwin.read(descriptor, buffer.baseAddress, buffer.count)
      #endif
    }
  }

  /// Lists a folder, `.` and `..` left out, in the order the system gives.
  func entries(_ folder: Descriptor) throws(Failure) -> [DirectoryEntry] {
    // The stream takes its descriptor with it when it is closed.
    let own = try retrying(.list) { fcntl(folder, F_DUPFD_CLOEXEC, 0) }
    guard let stream = unsafe fdopendir(own) else {
      let failure = Failure.last
      try close(own)
      throw failure
    }
    defer { unsafe closedir(stream) }
    unsafe rewinddir(stream)
    var entries: [DirectoryEntry] = []
    entries.reserveCapacity(32)
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else {
        guard errno == 0 else { throw Failure.last }
        return entries
      }
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
        unsafe Sys.bytes(UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
      }
      if name == [0x2E] || name == [0x2E, 0x2E] { continue }
      let kind = try kind(unsafe entry.pointee.d_type, of: name, at: folder)
      if let kind { entries.append(DirectoryEntry(name: name, kind: kind)) }
    }
  }

  /// The kind of a listed name; nil where the name is gone by now.
  private func kind(
    _ type: UInt8, of name: RawPath, at folder: Descriptor
  ) throws(Failure) -> EntryKind? {
    switch Int32(type) {
    case Int32(DT_REG): return .file
    case Int32(DT_DIR): return .directory
    case Int32(DT_LNK): return .link
    case Int32(DT_UNKNOWN):
      // Some file systems do not say it in the listing.
      do throws(Failure) {
        return try status(name, at: folder, followingLinks: false).kind
      } catch  where error.reason == .notFound {
        return nil
      }
    default: return .other
    }
  }
}
