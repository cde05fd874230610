#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Sys {
  /// Tries to lock an open file for this process alone; false where somebody else holds it.
  func tryLock(_ descriptor: Descriptor) throws(Failure) -> Bool {
    do throws(Failure) {
      try retrying(.lock) { flock(descriptor, LOCK_EX | LOCK_NB) }
      return true
    } catch {
      if error.reason == .wouldBlock { return false }
      throw Sys.meansUnsupported(error.reason) ? Failure(.unsupported) : error
    }
  }

  /// Gives a lock back.
  ///
  /// Closing the file would not do: a child that is just being started has it open, too, for a moment.
  func unlock(_ descriptor: Descriptor) {
    _ = flock(descriptor, LOCK_UN)
    try? close(descriptor)
  }

  /// The process that holds the lock of a file, where the system tells.
  func holder(of file: Identity) -> Int32? {
    guard let table = try? open(RawPath("/proc/locks".utf8), at: Sys.workingFolder, .read) else {
      return nil
    }
    defer { try? close(table) }
    var bytes: RawPath = []
    while let count = try? readPiece(table, appendingTo: &bytes), count > 0, bytes.count < 1 << 20 {
    }
    return Sys.holder(of: file.inode, in: bytes)
  }

  // `1: FLOCK  ADVISORY  WRITE 4711 08:01:262147 0 EOF`; who waits has an arrow behind the number.
  static func holder(of inode: UInt64, in table: RawPath) -> Int32? {
    let ending = RawPath(":\(inode)".utf8)
    for line in table.split(separator: UInt8(ascii: "\n")) {
      let words = line.split(separator: UInt8(ascii: " "))
      guard words.count >= 6, words[1].elementsEqual("FLOCK".utf8) else { continue }
      guard words[5].reversed().starts(with: ending.reversed()) else { continue }
      return Int32(String(decoding: words[4], as: UTF8.self)).flatMap { $0 > 0 ? $0 : nil }
    }
    return nil
  }

  /// Waits, a second at most.
  static func pause(milliseconds: Int) { pause(microseconds: min(milliseconds, 1_000) * 1_000) }

  /// Waits, a second at most.
  static func pause(microseconds: Int) {
    _ = usleep(UInt32(clamping: min(microseconds, 1_000_000)))
  }
}
