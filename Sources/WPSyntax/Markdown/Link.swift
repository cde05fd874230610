/// A link or an image of a document; ranges are offsets into the file.
package struct Link: Hashable, Sendable {
  /// The paragraph, heading or cell that it stands in.
  package let leaf: Int
  /// The whole link.
  package let range: ByteRange
  /// What stands between the brackets.
  package let textRange: ByteRange
  /// Where it leads, as it is written; in the definition if a definition says it.
  package let destination: ByteRange
  /// Whether it shows an image.
  package let isImage: Bool
  /// Whether it stands in pointed brackets.
  package let isAutolink: Bool
  /// Whether a definition says where it leads.
  package let isReference: Bool

  /// Where the link leads, escapes and character references resolved.
  package func destinationText(_ bytes: Span<UInt8>) -> String {
    guard isAutolink else { return Link.unescape(bytes, destination) }
    let text = ByteScanner.text(bytes, destination)
    // A URI has a colon behind its scheme, an address has none.
    return text.utf8.contains(UInt8(ascii: ":")) ? text : "mailto:" + text
  }

  /// Whether its destination stands in the file as it is meant: nothing in it is escaped.
  package func isWritten(_ bytes: Span<UInt8>) -> Bool {
    guard !isAutolink else { return false }
    let backslash = UInt8(ascii: "\\")
    let ampersand = UInt8(ascii: "&")
    let end = destination.upper
    return ByteScanner.findAny(
      backslash, ampersand, backslash, ampersand, in: bytes, from: destination.lower, to: end)
      >= end
  }

  /// The text of a range, escapes and character references resolved.
  private static func unescape(_ bytes: Span<UInt8>, _ range: ByteRange) -> String {
    var out: Bytes = []
    var offset = range.lower
    while offset < range.upper {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\\"), offset + 1 < range.upper,
        LinkScanner.isPunctuation(bytes[offset + 1])
      {
        offset += 1
        out.append(bytes[offset])
      } else if byte == UInt8(ascii: "&"), let entity = Entity.read(bytes, from: offset),
        entity.end <= range.upper
      {
        out.append(contentsOf: String(entity.scalar).utf8)
        offset = entity.end - 1
      } else {
        out.append(byte)
      }
      offset += 1
    }
    return String(decoding: out, as: UTF8.self)
  }
}
