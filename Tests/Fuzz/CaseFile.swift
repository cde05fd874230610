import Glibc
import WPSyntax

/// A file that always holds the case that is tried, so that one which ends the process is not lost.
final class CaseFile {
  private let descriptor: Int32

  init?(_ path: String) {
    descriptor = unsafe open(path, O_RDWR | O_CREAT | O_TRUNC, 0o644)
    if descriptor < 0 { return nil }
  }

  deinit { close(descriptor) }

  /// Puts a case in place of the last one.
  func keep(_ bytes: Bytes) {
    let written = unsafe bytes.withUnsafeBytes { buffer in
      unsafe pwrite(descriptor, buffer.baseAddress, buffer.count, 0)
    }
    precondition(written == bytes.count && ftruncate(descriptor, written) == 0)
  }
}
