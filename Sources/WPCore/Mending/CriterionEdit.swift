package import WPSyntax

/// Marks criteria of a document as met or not.
package enum CriterionEdit {
  /// The bytes with the criteria of some numbers marked, counted from one as a page shows them.
  package static func marking(
    _ numbers: [Int], of document: Document, isMet: Bool
  ) throws(EditRefusal) -> Bytes {
    if let conflict = EditRefusal.conflict(in: document) { throw conflict }
    var edits: [Edit] = []
    for number in Set(numbers).sorted() {
      guard document.criteria.indices.contains(number - 1) else {
        throw EditRefusal(
          "\(document.path.shown) has no criterion \(number)",
          hint: document.criteria.isEmpty
            ? "it has none at all; they stand below a heading 'Success Criteria'"
            : "it has \(document.criteria.count); 'wp plan show' lists them with their numbers")
      }
      let criterion = document.criteria[number - 1]
      guard let box = criterion.box else {
        throw EditRefusal(
          "criterion \(number) of \(document.path.shown) has no box",
          hint: "write it as '- [ ] …' first")
      }
      guard criterion.isMet != isMet else { continue }
      edits.append(Edit(box, mark(criterion, box, in: document, isMet)))
    }
    guard let set = EditSet(edits) else { throw .doubtful(document, "its boxes overlap") }
    let bytes = set.apply(to: document.bytes)
    let changed = Document(
      path: document.path, file: PlanFile(name: document.name, content: .bytes(bytes)))
    let wanted = document.criteria.enumerated().map { index, criterion in
      numbers.contains(index + 1) ? isMet : criterion.isMet
    }
    guard changed.criteria.map(\.isMet) == wanted,
      changed.tree.nodes.count == document.tree.nodes.count
    else { throw .doubtful(document, "another criterion would change with it") }
    return bytes
  }

  // A box gets its letter; a picture and the cell of a table get a picture.
  private static func mark(
    _ criterion: Criterion, _ box: ByteRange, in document: Document, _ isMet: Bool
  ) -> String {
    if box.count == 1 { return isMet ? "x" : " " }
    return isMet ? "✅" : "⬜"
  }
}
