/// A file as it was read: where it stands and its bytes.
package struct SourceFile: Sendable, Equatable {
  package let path: FilePath
  package let bytes: Bytes

  package init(path: FilePath, bytes: Bytes) {
    self.path = path
    self.bytes = bytes
  }
}
