import WPSyntax

/// Finds where a plan says what it covers and what not: under headings, or behind bold labels.
struct ScopeReader {
  static func read(_ document: Document) -> ScopeStatement {
    ScopeStatement(
      inScope: place(of: .inScope, in: document), outOfScope: place(of: .outOfScope, in: document))
  }

  private static func place(of kind: SectionKind, in document: Document) -> ByteRange? {
    if let heading = document.outline.section(kind) { return heading.range }
    return label(kind, of: document)
  }

  // `**In Scope:**`, `In scope: …` and `**In Scope**` at the start of a line, in a paragraph or an item.
  private static func label(_ kind: SectionKind, of document: Document) -> ByteRange? {
    let bytes = document.bytes.span
    for node in document.tree.nodes where node.kind == .line && !node.range.isEmpty {
      let limit = min(node.range.upper, node.range.lower + longestLabel)
      let colon = ByteScanner.find(
        UInt8(ascii: ":"), in: bytes, from: node.range.lower, to: limit)
      let isBold =
        !node.range.isEmpty && node.range.count <= longestLabel
        && bytes[node.range.upper - 1] == UInt8(ascii: "*")
      guard colon != nil || isBold else { continue }
      let text = HeaderLine.unmarked(
        ByteRange(node.range.lower, colon ?? node.range.upper), of: bytes)
      if SectionKind(bytes, text) == kind { return text }
    }
    return nil
  }

  // A label longer than this is a sentence.
  private static let longestLabel = 40
}
