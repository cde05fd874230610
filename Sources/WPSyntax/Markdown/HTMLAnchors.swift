/// The anchors that HTML in a document sets by `id` and `name`.
package enum HTMLAnchors {
  // A tag longer than this is none: it keeps hostile quotes from being searched again and again.
  private static let longestTag = 1_000

  /// The values of the attributes, in document order; those in code are not told apart.
  package static func all(in bytes: Span<UInt8>) -> [ByteRange] {
    var found: [ByteRange] = []
    var offset = 0
    while let open = ByteScanner.find(UInt8(ascii: "<"), in: bytes, from: offset, to: bytes.count) {
      offset = open + 1
      guard offset < bytes.count, HTMLTag.isLetter(bytes[offset]) else { continue }
      let limit = min(bytes.count, open + longestTag)
      guard let end = HTMLTag.end(bytes, from: open, to: limit) else { continue }
      HTMLTag.forEachAttribute(bytes, from: open, to: end) { name, value in
        if isAnchor(bytes, name), !value.isEmpty { found.append(value) }
      }
      offset = end
    }
    return found
  }

  private static func isAnchor(_ bytes: Span<UInt8>, _ name: ByteRange) -> Bool {
    func equals(_ word: StaticString) -> Bool {
      name.count == word.utf8CodeUnitCount && word.matches(bytes, at: name.lower)
    }
    return equals("id") || equals("name") || equals("ID") || equals("NAME")
  }
}
