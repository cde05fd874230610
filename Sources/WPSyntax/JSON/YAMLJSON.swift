/// Writes a YAML tree as JSON with the types of the core schema.
///
/// Keys are written as their text. Decimal integers keep all their digits; hexadecimal and octal ones are
/// exact up to 128 bits and the nearest float beyond. What JSON has no number for is a string: `.inf`,
/// `-.inf`, `.nan`.
package enum YAMLJSON {
  /// Writes the subtree of a node.
  package static func write(
    _ tree: YAMLTree, node index: Int = 0, in bytes: Span<UInt8>, to writer: inout JSONWriter
  ) {
    let node = tree[index]
    switch node.kind {
    case .null: writer.null()
    case .boolean: writer.bool(tree.boolean(of: index, in: bytes) ?? false)
    case .integer: writer.raw(integer(YAMLInteger(node, in: bytes), bytes))
    case .float: number(tree.double(of: index, in: bytes) ?? .nan, &writer)
    case .string: writer.string(tree.text(of: index, in: bytes))
    case .sequence, .mapping: collection(tree, index, bytes, &writer)
    }
  }

  /// The JSON of the node, on one line where `compact` is set.
  package static func bytes(
    _ tree: YAMLTree, node index: Int = 0, in bytes: Span<UInt8>, compact: Bool = true
  ) -> Bytes {
    var writer = JSONWriter(compact: compact)
    write(tree, node: index, in: bytes, to: &writer)
    return writer.bytes
  }

  // The writer takes closures, and a span cannot be captured by one that escapes; these do not.
  private static func collection(
    _ tree: YAMLTree, _ index: Int, _ bytes: Span<UInt8>, _ writer: inout JSONWriter
  ) {
    if tree[index].kind == .sequence {
      writer.array { list in
        tree.forEachItem(of: index) { write(tree, node: $0, in: bytes, to: &list) }
      }
    } else {
      writer.object { object in
        tree.forEachPair(of: index) { key, value in
          object.key(tree.text(of: key, in: bytes))
          write(tree, node: value, in: bytes, to: &object)
        }
      }
    }
  }

  private static func integer(_ integer: YAMLInteger, _ bytes: Span<UInt8>) -> String {
    if integer.digits.isEmpty { return "0" }
    if integer.base == 10 {
      return (integer.isNegative ? "-" : "") + ByteScanner.text(bytes, integer.digits)
    }
    if let value = integer.value(bytes, as: UInt128.self) { return String(value) }
    let value = integer.approximation(bytes)
    return value.isFinite ? value.description : "\".inf\""
  }

  private static func number(_ value: Double, _ writer: inout JSONWriter) {
    if value.isFinite { return writer.raw(value.description) }
    writer.string(value.isNaN ? ".nan" : value < 0 ? "-.inf" : ".inf")
  }
}
