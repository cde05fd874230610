/// The content of a file, exactly as it was read.
///
/// `ContiguousArray` and not `Array`: its `span` is available on every system the package supports.
package typealias Bytes = ContiguousArray<UInt8>

extension Bytes {
  /// Takes the UTF-8 bytes of a text.
  package init(_ text: String) { self.init(text.utf8) }
}

extension StaticString {
  /// Tells whether the bytes in a range of a span equal this literal.
  @inline(__always)
  package func matches(_ bytes: Span<UInt8>, at start: Int) -> Bool {
    let count = utf8CodeUnitCount
    guard start >= 0, start &+ count <= bytes.count else { return false }
    let literal = unsafe UnsafeBufferPointer(start: utf8Start, count: count)
    for index in 0..<count where unsafe literal[index] != bytes[start &+ index] { return false }
    return true
  }
}
