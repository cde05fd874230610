import WPSyntax

/// Finds the names of dated planning folders in a text.
enum PlanMention {
  /// The bytes of each name, from front to back.
  static func all(in range: ByteRange, of document: Document) -> [ByteRange] {
    let bytes = document.bytes.span
    var found: [ByteRange] = []
    var offset = range.lower
    while offset < range.upper {
      guard isNameByte(bytes[offset]) else {
        offset += 1
        continue
      }
      var end = offset
      while end < range.upper, isNameByte(bytes[end]) { end += 1 }
      let name = FilePath(ByteScanner.text(bytes, ByteRange(offset, end)))
      // What has a dot behind it is the name of a file.
      if (try? FolderName(name)) != nil, end == range.upper || !isDot(bytes, at: end, range.upper) {
        found.append(ByteRange(offset, end))
      }
      offset = end
    }
    return found
  }

  private static func isDot(_ bytes: Span<UInt8>, at offset: Int, _ end: Int) -> Bool {
    bytes[offset] == UInt8(ascii: ".") && offset + 1 < end && bytes[offset + 1].isLetter
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }
}
