/// The characters that a YAML stream may hold (YAML 1.2, `c-printable`).
enum YAMLCharacters {
  /// The first place where a range is not UTF-8 or holds a character that YAML does not allow.
  static func firstFault(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> SyntaxProblem? {
    // Nearly every document is ASCII throughout.
    if ByteScanner.isASCIIText(bytes, start, end) { return nil }
    var offset = start
    while offset < end {
      let byte = bytes[offset]
      if byte &- 0x20 < 0x5F || ByteScanner.isLineEnd(byte) || byte == ByteScanner.tab {
        offset &+= 1
        continue
      }
      guard let length = ByteScanner.validScalarLength(bytes, at: offset), offset + length <= end
      else { return fault("bytes that are not UTF-8", offset, 1) }
      guard isPrintable(bytes, offset, length) else {
        return fault(
          byte == 0 ? "a NUL character" : "a character that YAML does not allow", offset, length)
      }
      offset &+= length
    }
    return nil
  }

  private static func isPrintable(_ bytes: Span<UInt8>, _ offset: Int, _ length: Int) -> Bool {
    switch (length, bytes[offset]) {
    case (1, _): false
    // Of the C1 controls only NEL is printable.
    case (2, 0xC2): bytes[offset + 1] >= 0xA0 || bytes[offset + 1] == 0x85
    // U+FEFF, a byte order mark that is not at the start; U+FFFE and U+FFFF.
    case (3, 0xEF):
      !(bytes[offset + 1] == 0xBB && bytes[offset + 2] == 0xBF)
        && !(bytes[offset + 1] == 0xBF && bytes[offset + 2] >= 0xBE)
    default: true
    }
  }

  private static func fault(_ text: String, _ offset: Int, _ length: Int) -> SyntaxProblem {
    SyntaxProblem(.yamlSyntax(text), at: ByteRange(offset, offset + length))
  }
}
