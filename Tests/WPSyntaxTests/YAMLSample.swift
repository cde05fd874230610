import Testing

@testable import WPSyntax

/// A YAML text of a test; `⟦` and `⟧` mark where its problem must point.
struct YAMLSample: Sendable, CustomTestStringConvertible {
  let marked: String
  let bytes: Bytes
  let mark: ByteRange?

  init(_ marked: String) {
    self.marked = marked
    let parts = marked.split(separator: "⟦", omittingEmptySubsequences: false)
    let before = String(parts[0])
    guard parts.count == 2, let close = parts[1].firstIndex(of: "⟧") else {
      bytes = Bytes(marked)
      mark = nil
      return
    }
    let inside = String(parts[1][..<close])
    bytes = Bytes(before + inside + parts[1][parts[1].index(after: close)...])
    let start = before.utf8.count
    mark = ByteRange(start, start + inside.utf8.count)
  }

  var testDescription: String { marked.debugDescription }

  var tree: YAMLTree { YAMLParser.parse(bytes.span, in: ByteRange(0, bytes.count)) }

  /// The node that a key of the outermost mapping has as its value.
  func value(_ key: StaticString) -> Int? { tree.value(of: 0, key: key, in: bytes.span) }

  /// The text of a node.
  func text(_ index: Int) -> String { tree.text(of: index, in: bytes.span) }

  /// The value as compact JSON.
  var json: String {
    String(decoding: YAMLJSON.bytes(tree, in: bytes.span), as: UTF8.self)
  }
}
