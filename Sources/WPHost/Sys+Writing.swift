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
}
