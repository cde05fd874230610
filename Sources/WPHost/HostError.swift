/// The world refused: which operation, on what, and why.
///
/// The only error of this target. The path is bytes, because file names are.
package struct HostError: Error, Sendable, Equatable {
  /// What was tried, as a verb: `open`, `read`, `rename`.
  package let operation: String
  package let path: ContiguousArray<UInt8>
  /// The system's error number.
  package let code: Int32

  package init(_ operation: String, _ path: ContiguousArray<UInt8>, code: Int32) {
    self.operation = operation
    self.path = path
    self.code = code
  }
}
