package import WPSyntax

/// The spacing of tables and frontmatter, which nobody should have to do by hand.
///
/// What stands between them, and what stands in a cell or a value, stays as it is.
package enum DocumentFormat {
  /// The edits that bring a document to its canonical spacing; none for what is no text, or a merge not finished.
  package static func edits(for bytes: Bytes) -> EditSet {
    let span = bytes.span
    let tree = MarkdownParser.parse(span)
    guard TextFault(span) == nil, MergeConflict.all(in: tree, span).isEmpty else {
      return EditSet()
    }
    var edits = FrontMatterFormat.edits(tree, span)
    for node in tree.nodes.indices where tree[node].kind == .table {
      edits += TableFormat(node, in: tree, span).edits(span)
    }
    let changing = edits.filter { edit in
      !bytes[edit.range.lower..<edit.range.upper].elementsEqual(edit.replacement)
    }
    // A document that would be read in another way is worth more than its spacing.
    guard let edits = EditSet(changing), reads(edits.apply(to: bytes), as: tree, bytes) else {
      return EditSet()
    }
    return edits
  }

  /// Whether a document has the blocks of another, and says the same in each.
  private static func reads(_ after: Bytes, as tree: Tree, _ before: Bytes) -> Bool {
    let other = MarkdownParser.parse(after.span)
    guard tree.nodes.count == other.nodes.count else { return false }
    let areEqual = zip(tree.nodes, other.nodes).allSatisfy { old, new in
      guard old.kind == new.kind, old.detail == new.detail, old.size == new.size else {
        return false
      }
      switch old.kind {
      case .tableCell, .line, .fencedCode, .indentedCode, .htmlBlock:
        return before[old.range.lower..<old.range.upper].elementsEqual(
          after[new.range.lower..<new.range.upper])
      default: return true
      }
    }
    return areEqual && FrontMatterFormat.reads(after, other, as: before, tree)
  }
}
