import WPSyntax

/// Tells which package of a plan a row, an item or a phrase is about.
struct PackageNaming {
  private let byDocument: [FilePath: Int]
  private let byPhase: [PackageNumber: Int]
  private let byTitle: [String: Int]

  init(_ packages: [WorkPackage], _ documents: [Document]) {
    var byDocument: [FilePath: Int] = [:]
    var byPhase: [PackageNumber: Int] = [:]
    var byTitle: [String: Int] = [:]
    for (index, package) in packages.enumerated() {
      byDocument[documents[package.document].name] = index
      if let phase = package.phase.flatMap({ PackageNumber($0.value) }) { byPhase[phase] = index }
      byTitle[package.title.lowercased()] = index
    }
    self.byDocument = byDocument
    self.byPhase = byPhase
    self.byTitle = byTitle
  }

  /// The package a row links to, else the one whose phase or title its first telling cell names.
  func package(ofRow row: Table.Row, in table: Table, of document: Document) -> Int? {
    let range = document.tree[row.node].range
    if let linked = package(linkedIn: range, of: document) { return linked }
    guard let cell = table.cell(.package, in: row) ?? table.cell(.document, in: row) else {
      return nil
    }
    return package(leading: document.tree[cell].range, of: document)
  }

  /// The package that a text begins with: `Phase 3`, `🔴 HIGH: Phase 3 - …`, or a title.
  func package(leading range: ByteRange, of document: Document) -> Int? {
    if byPhase.isEmpty, byTitle.isEmpty { return nil }
    let text = document.plain(range)
    if let phase = PackageNaming.phase(leading: text), let package = byPhase[phase] {
      return package
    }
    let title = PhaseTitle(text).text.lowercased()
    return byTitle[title]
  }

  /// The package whose document is linked in a range.
  func package(linkedIn range: ByteRange, of document: Document) -> Int? {
    for link in document.links where range.contains(link.range) {
      let target = LinkTarget(link.destinationText(document.bytes.span))
      if target.kind == .relative, let path = target.resolved(from: document.name.parent)?.inside,
        let package = byDocument[path]
      {
        return package
      }
    }
    return nil
  }

  // `Phase 3`, alone or behind a priority and a colon; several phases (`Phases 3-4`) name no one package.
  private static func phase(leading text: String) -> PackageNumber? {
    let words = text.split(whereSeparator: { " :,()".contains($0) }).prefix(5)
    guard let word = words.firstIndex(where: { $0.lowercased() == "phase" }),
      words.distance(from: words.startIndex, to: word) <= 3, word + 1 < words.endIndex
    else { return nil }
    return PackageNumber(String(words[word + 1]))
  }
}
