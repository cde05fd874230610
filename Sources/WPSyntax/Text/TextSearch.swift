extension StringProtocol {
  /// Whether a text stands in it, byte for byte.
  ///
  /// `contains` would take a text, too, but comes with the engine for regular expressions: 1.2 MB of the binary, and
  /// so many conformances that the first use of each kind of dictionary takes a third longer.
  package func holds(_ part: String) -> Bool {
    let text = Bytes(utf8)
    let sought = Bytes(part.utf8)
    guard let first = sought.first else { return true }
    var offset = 0
    while let start = ByteScanner.find(first, in: text.span, from: offset, to: text.count) {
      guard start + sought.count <= text.count else { return false }
      if text[start..<(start + sought.count)].elementsEqual(sought) { return true }
      offset = start + 1
    }
    return false
  }
}
