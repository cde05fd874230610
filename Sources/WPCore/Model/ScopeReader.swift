import WPSyntax

/// Finds where a plan says what it covers and what not: under headings, or behind bold labels.
struct ScopeReader {
  static func read(_ document: Document) -> ScopeStatement {
    ScopeStatement(
      inScope: place(of: .inScope, in: document), outOfScope: place(of: .outOfScope, in: document))
  }

  private static func place(of kind: SectionKind, in document: Document) -> ByteRange? {
    if let heading = document.outline.section(kind) { return heading.range }
    guard let scope = document.outline.section(.scope) else { return nil }
    return label(kind, in: document.outline.body(of: scope, in: document.tree), of: document)
  }

  // `**In Scope:**` and `In scope:` as a line of their own, in a paragraph or an item of the section.
  private static func label(
    _ kind: SectionKind, in nodes: Range<Int>, of document: Document
  ) -> ByteRange? {
    let bytes = document.bytes.span
    for node in nodes where document.tree[node].kind == .line {
      let line = document.tree[node].range
      guard
        let colon = ByteScanner.find(UInt8(ascii: ":"), in: bytes, from: line.lower, to: line.upper)
      else { continue }
      let text = HeaderLine.unmarked(ByteRange(line.lower, colon), of: bytes)
      if SectionKind(bytes, text) == kind { return text }
    }
    return nil
  }
}
