import WPSyntax

extension PlainText {
  /// Reads what a reader sees of a range of inline content; as a rule it stands in the document just so.
  static func read<Value>(
    _ range: ByteRange, _ bytes: Span<UInt8>, _ body: (Span<UInt8>, ByteRange) -> Value
  ) -> Value {
    if !hasMarkup(bytes, range) { return body(bytes, range) }
    let plain = self.bytes(of: range, bytes)
    return body(plain.span, ByteRange(0, plain.count))
  }
}
