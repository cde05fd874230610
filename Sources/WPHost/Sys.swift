#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The system calls on files; what they answer is what the kernel answered, or a fault a test asked for.
///
/// This file and its siblings `Sys+….swift` are the only ones of the program that import libc (but for one
/// `memchr`) and the only ones of this floor with `unsafe` in them.
package struct Sys: Sendable {
  /// The calls that can be made to fail.
  package enum Call: Sendable, CaseIterable {
    case open, read, write, close, sync, list, status, resolve
    case rename, unlink, link, makeFolder, removeFolder, changeMode, changeOwner, copyAttributes
    /// Renames where nothing of the new name exists.
    case place
    /// Gives two files each other's names.
    case exchange
    case lock
    /// Takes the end of a file away.
    case cut
  }

  /// Asked before every call; the reason it gives is what the call fails with.
  private let fault: (@Sendable (Call) -> HostError.Reason?)?

  package init(fault: (@Sendable (Call) -> HostError.Reason?)? = nil) { self.fault = fault }

  /// An open file or folder.
  typealias Descriptor = Int32

  /// What a call answered instead of doing its work.
  struct Failure: Error {
    let reason: HostError.Reason

    init(_ reason: HostError.Reason) { self.reason = reason }

    /// Takes the number the last call left.
    static var last: Failure { Failure(HostError.Reason(number: errno)) }
  }

  /// How a file is opened.
  enum Mode {
    /// To read it, following a link: for paths that somebody typed.
    case read
    /// To read it, unless it is a link: for names that were listed.
    case readListed
    /// To list it, following a link.
    case folder
    /// To list it, unless it is a link.
    case folderListed
    /// To write it, where nothing of that name exists.
    case create
    /// To lock it; what is missing is made, and a link is not followed.
    case lock
    /// To write behind its end; what is missing is made, and a link is not followed.
    case append

    fileprivate var flags: Int32 {
      let always = O_CLOEXEC | O_NOCTTY
      return switch self {
      case .read: always | O_RDONLY | O_NONBLOCK
      case .readListed: always | O_RDONLY | O_NONBLOCK | O_NOFOLLOW
      case .folder: always | O_RDONLY | O_DIRECTORY
      case .folderListed: always | O_RDONLY | O_DIRECTORY | O_NOFOLLOW
      case .create: always | O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW
      // Some network disks lock only what was opened for writing.
      case .lock: always | O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK
      case .append: always | O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK
      }
    }
  }

  /// What is known of a file before it is read or replaced.
  struct Status {
    let kind: EntryKind
    let mode: UInt32
    let links: Int
    let size: Int
    let owner: Owner
    let identity: Identity
    /// When it was written to for the last time.
    let modified: UnixTime

    fileprivate init(_ raw: stat) {
      kind = EntryKind(mode: raw.st_mode)
      mode = UInt32(raw.st_mode) & 0o7777
      links = Int(raw.st_nlink)
      size = Int(raw.st_size)
      owner = Owner(user: raw.st_uid, group: raw.st_gid)
      identity = Identity(device: UInt64(raw.st_dev), inode: UInt64(raw.st_ino))
      #if canImport(Glibc)
        let time = raw.st_mtim
      #else
        let time = raw.st_mtimespec
      #endif
      modified = UnixTime(seconds: Int64(time.tv_sec), nanoseconds: Int32(time.tv_nsec))
    }
  }

  /// Whom a file belongs to.
  struct Owner: Equatable {
    let user: UInt32
    let group: UInt32
  }

  /// What makes a file that file, whatever it is called.
  struct Identity: Equatable {
    let device: UInt64
    let inode: UInt64
  }

  /// The folder that relative paths start from.
  static let workingFolder: Descriptor = AT_FDCWD

  /// Opens a path that starts at a folder.
  func open(_ path: RawPath, at folder: Descriptor, _ mode: Mode) throws(Failure) -> Descriptor {
    try retrying(.open) {
      unsafe Sys.withPath(path) { unsafe openat(folder, $0, mode.flags, mode_t(0o666)) }
    }
  }

  /// Closes a descriptor; it is closed even where this throws.
  func close(_ descriptor: Descriptor) throws(Failure) {
    do throws(Failure) {
      let answer = Sys.closing(descriptor)
      let failure = Failure.last
      try check(.close)
      if answer < 0 { throw failure }
    } catch {
      // After an interruption the descriptor is gone all the same, and may already be somebody else's.
      if error.reason != .interrupted { throw error }
    }
  }

  /// Forces what was written to the disk.
  func sync(_ descriptor: Descriptor) throws(Failure) {
    try retrying(.sync) { fsync(descriptor) }
  }

  /// Sets the permissions of an open file.
  func changeMode(_ descriptor: Descriptor, _ mode: UInt32) throws(Failure) {
    try retrying(.changeMode) { fchmod(descriptor, mode_t(mode)) }
  }

  /// Gives a file of a folder the name of another, which it replaces.
  func rename(_ old: RawPath, to new: RawPath, at folder: Descriptor) throws(Failure) {
    try retrying(.rename) {
      unsafe Sys.withPath(old) { old in
        unsafe Sys.withPath(new) { unsafe renameat(folder, old, folder, $0) }
      }
    }
  }

  /// Removes a name from a folder.
  func unlink(_ name: RawPath, at folder: Descriptor) throws(Failure) {
    try retrying(.unlink) { unsafe Sys.withPath(name) { unsafe unlinkat(folder, $0, 0) } }
  }

  /// Asks about an open file.
  func status(_ descriptor: Descriptor) throws(Failure) -> Status {
    var raw = stat()
    try retrying(.status) { unsafe fstat(descriptor, &raw) }
    return Status(raw)
  }

  /// Asks about a path, without opening it.
  func status(
    _ path: RawPath, at folder: Descriptor, followingLinks: Bool
  ) throws(Failure) -> Status {
    var raw = stat()
    try retrying(.status) {
      unsafe Sys.withPath(path) {
        unsafe fstatat(folder, $0, &raw, followingLinks ? 0 : AT_SYMLINK_NOFOLLOW)
      }
    }
    return Status(raw)
  }

  /// The path without links and dots.
  func resolve(_ path: RawPath) throws(Failure) -> RawPath {
    var resolved: RawPath = []
    try retrying(.resolve) {
      unsafe Sys.withPath(path) {
        guard let text = unsafe realpath($0, nil) else { return -1 }
        resolved = unsafe Sys.bytes(text)
        unsafe free(text)
        return 0
      }
    }
    return resolved
  }

  /// Makes a call until it is not interrupted; a negative answer is thrown.
  @discardableResult
  func retrying<Answer: SignedInteger>(
    _ call: Call, _ body: () -> Answer
  ) throws(Failure) -> Answer {
    while true {
      do throws(Failure) {
        try check(call)
        let answer = body()
        if answer >= 0 { return answer }
        throw Failure.last
      } catch {
        guard error.reason == .interrupted else { throw error }
      }
    }
  }

  /// Throws the fault a test asked for.
  @inline(__always)
  func check(_ call: Call) throws(Failure) {
    if let fault, let reason = fault(call) { throw Failure(reason) }
  }

  /// Hands a path to C; a path with NUL inside is refused, as the kernel would see another one.
  static func withPath(_ path: RawPath, _ body: (UnsafePointer<CChar>) -> Int32) -> Int32 {
    unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: path.count + 1) { buffer in
      var index = 0
      for byte in path {
        guard byte != 0 else {
          errno = EINVAL
          return -1
        }
        unsafe buffer[index] = CChar(bitPattern: byte)
        index += 1
      }
      unsafe buffer[index] = 0
      guard let base = buffer.baseAddress else { return -1 }
      return unsafe body(base)
    }
  }

  /// The bytes of a C string.
  static func bytes(_ text: UnsafePointer<CChar>) -> RawPath {
    let count = unsafe strlen(text)
    return unsafe text.withMemoryRebound(to: UInt8.self, capacity: count) {
      unsafe RawPath(UnsafeBufferPointer(start: $0, count: count))
    }
  }

  private static func closing(_ descriptor: Descriptor) -> Int32 {
    #if canImport(Glibc)
      Glibc.close(descriptor)
    #else
      Darwin.close(descriptor)
    #endif
  }
}

extension EntryKind {
  /// What the bits of a mode say.
  fileprivate init(mode: mode_t) {
    self =
      switch mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .directory
      case S_IFLNK: .link
      default: .other
      }
  }
}
