/// The link reference definitions of a document by their normalised labels; the first of a label wins.
package struct LinkDefinitions: Sendable {
  private var destinations: [Bytes: ByteRange] = [:]

  /// A document without definitions.
  package static let none = LinkDefinitions()

  private init() {}

  /// Whether a document defines nothing.
  var isEmpty: Bool { destinations.isEmpty }

  /// Collects the definitions of a document.
  package init(_ tree: Tree, _ bytes: Span<UInt8>) {
    guard tree.definesLinks else { return }
    for (index, node) in tree.nodes.enumerated() where node.kind == .linkDefinition {
      let text = LeafText(bytes, leaf: index, in: tree)
      guard let definition = LinkDefinition.read(text.bytes.span, from: 0) else { continue }
      let key = LinkDefinitions.key(text.bytes.span, definition.label)
      if destinations[key] == nil { destinations[key] = text.source(definition.destination) }
    }
  }

  /// Where in the file the destination of a label stands.
  func destination(of label: ByteRange, in text: Span<UInt8>) -> ByteRange? {
    destinations.isEmpty ? nil : destinations[LinkDefinitions.key(text, label)]
  }

  /// A label with its case folded and its blanks collapsed.
  private static func key(_ text: Span<UInt8>, _ label: ByteRange) -> Bytes {
    var key: Bytes = []
    var isASCII = true
    var sawSpace = false
    for offset in label.lower..<label.upper {
      var byte = text[offset]
      if LinkScanner.isSpace(byte) {
        sawSpace = true
        continue
      }
      if sawSpace, !key.isEmpty { key.append(ByteScanner.space) }
      sawSpace = false
      if byte >= 0x80 { isASCII = false }
      if byte &- UInt8(ascii: "a") < 26 { byte &-= 0x20 }
      key.append(byte)
    }
    if isASCII { return key }
    // Both ways, since the capital sharp s has to meet `SS`.
    return Bytes(String(decoding: key, as: UTF8.self).lowercased().uppercased())
  }
}
