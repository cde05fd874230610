/// One change of a file: the bytes of a range give way to others.
package struct Edit: Hashable, Sendable {
  /// The bytes that go; empty for an insertion.
  package let range: ByteRange
  /// The bytes that come.
  package let replacement: Bytes

  package init(_ range: ByteRange, _ replacement: Bytes) {
    self.range = range
    self.replacement = replacement
  }

  /// Makes an edit that puts text in.
  package init(_ range: ByteRange, _ replacement: String) {
    self.init(range, Bytes(replacement))
  }
}
