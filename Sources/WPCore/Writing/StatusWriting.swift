package import WPSyntax

/// Sets what a document says of its own status, wherever it says it; every other byte stays.
package enum StatusWriting {
  /// The edits that make header and footer say a status; values that say the same already are left alone.
  package static func edits(in document: Document, to state: PackageState) -> [Edit] {
    guard document.unreadable == nil else { return [] }
    var edits: [Edit] = []
    for value in [document.header.first(.status), document.header.footer(.status)] {
      guard let value, !value.range.isEmpty else { continue }
      let text = document.plain(value.range)
      guard let status = Status(text), status.class != statusClass(of: state) else { continue }
      edits.append(Edit(value.range, written(state, over: status)))
    }
    if let matter = document.frontMatter, matter.entry(.status) != nil, document.kind != .plan,
      let edit = frontMatterEdit(matter, document, state)
    {
      edits.append(edit)
    }
    return edits
  }

  // What had a picture in front keeps one.
  private static func written(_ state: PackageState, over old: Status) -> String {
    old.icon == nil ? state.headerText : state.cellText
  }

  private static func statusClass(of state: PackageState) -> Status.Class? {
    Status(state.headerText)?.class
  }

  private static func frontMatterEdit(
    _ matter: FrontMatter, _ document: Document, _ state: PackageState
  ) -> Edit? {
    let content = FrontMatterBlock.content(of: document.tree[1])
    return try? FrontMatterEdit.set(
      key: FrontMatter.Key.status.rawValue, value: .text(state.headerText), in: document.bytes,
      frontMatter: content)
  }
}
