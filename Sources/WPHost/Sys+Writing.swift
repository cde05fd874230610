#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Sys {
  /// Writes all bytes, however many calls that takes.
  func writeAll(_ descriptor: Descriptor, _ bytes: ContiguousArray<UInt8>) throws(Failure) {
    var written = 0
    while written < bytes.count { written += try writeOnce(descriptor, bytes, from: written) }
  }

  /// Writes some of the bytes behind an offset and tells how many.
  func writeOnce(
    _ descriptor: Descriptor, _ bytes: ContiguousArray<UInt8>, from start: Int
  ) throws(Failure) -> Int {
    // A larger piece would gain nothing, and a closed pipe is noticed sooner after a smaller one.
    let end = min(bytes.count, start + 64 * 1024)
    return try retrying(.write) {
      unsafe bytes.withUnsafeBytes { all in
        let piece = unsafe UnsafeRawBufferPointer(rebasing: all[start..<end])
        #if canImport(Glibc)
          return unsafe Glibc.write(descriptor, piece.baseAddress, piece.count)
        #else
          return unsafe Darwin.write(descriptor, piece.baseAddress, piece.count)
        #endif
      }
    }
  }

  /// Takes away what stands behind a length.
  func cut(_ descriptor: Descriptor, to length: Int) throws(Failure) {
    try retrying(.cut) { ftruncate(descriptor, off_t(length)) }
  }

  /// Gives a file of a folder a name that nothing has there.
  func place(_ old: RawPath, as new: RawPath, at folder: Descriptor) throws(Failure) {
    do throws(Failure) {
      try retrying(.place) {
        unsafe Sys.withPath(old) { old in
          unsafe Sys.withPath(new) { unsafe rename(.keeping, folder, old, $0) }
        }
      }
    } catch  where Sys.meansUnsupported(error.reason) {
      // A network disk may know no such call; a second name is never made over another one either.
      try link(old, as: new, at: folder)
      do throws(Failure) {
        try unlink(old, at: folder)
      } catch {
        try? unlink(new, at: folder)
        throw error
      }
    }
  }

  /// Gives two files of a folder each other's names.
  func exchange(_ one: RawPath, with other: RawPath, at folder: Descriptor) throws(Failure) {
    try retrying(.exchange) {
      unsafe Sys.withPath(one) { one in
        unsafe Sys.withPath(other) { unsafe rename(.exchanging, folder, one, $0) }
      }
    }
  }

  private func link(_ old: RawPath, as new: RawPath, at folder: Descriptor) throws(Failure) {
    try retrying(.link) {
      unsafe Sys.withPath(old) { old in
        unsafe Sys.withPath(new) { unsafe linkat(folder, old, folder, $0, 0) }
      }
    }
  }

  /// Makes a folder, with the permissions the user wishes new folders to have.
  func makeFolder(_ name: RawPath, at folder: Descriptor) throws(Failure) {
    try retrying(.makeFolder) {
      unsafe Sys.withPath(name) { unsafe mkdirat(folder, $0, mode_t(0o777)) }
    }
  }

  /// Removes a folder that is empty.
  func removeFolder(_ name: RawPath, at folder: Descriptor) throws(Failure) {
    try retrying(.removeFolder) {
      unsafe Sys.withPath(name) { unsafe unlinkat(folder, $0, AT_REMOVEDIR) }
    }
  }

  /// Gives an open file to somebody.
  func changeOwner(_ descriptor: Descriptor, _ owner: Owner) throws(Failure) {
    try retrying(.changeOwner) { fchown(descriptor, owner.user, owner.group) }
  }

  /// Tells whether a refusal says that the file system does not know a call.
  static func meansUnsupported(_ reason: HostError.Reason) -> Bool {
    switch reason {
    case .invalid, .unsupported: true
    default: false
    }
  }
}
