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
      if !package.title.isEmpty { byTitle[package.title.lowercased()] = index }
    }
    self.byDocument = byDocument
    self.byPhase = byPhase
    self.byTitle = byTitle
  }

  /// The package a row links to, else the one whose phase or title its first telling cell names.
  func package(ofRow row: Table.Row, in table: Table, of document: Document) -> Int? {
    let whole = document.tree[row.node].range
    if let linked = package(linkedIn: whole, of: document) { return linked }
    guard let cell = table.cell(.package, in: row) ?? table.cell(.document, in: row) else {
      return nil
    }
    let name = document.tree[cell].range
    return package(leading: name, of: document)
      ?? package(numbered: name, below: table.head, in: row, at: cell, of: document)
  }

  // In a column of phases `3`, `03` and `3. Caching` are the third.
  private func package(
    numbered range: ByteRange, below head: Table.Row, in row: Table.Row, at cell: Int,
    of document: Document
  ) -> Int? {
    guard let column = row.cells.firstIndex(of: cell), column < head.cells.count,
      document.plain(document.tree[head.cells[column]].range).lowercased().hasPrefix("phase"),
      let word = document.plain(range).split(separator: " ").first
    else { return nil }
    let number = word.hasSuffix(".") || word.hasSuffix(":") ? word.dropLast() : word
    return PackageNumber(String(number)).flatMap { byPhase[$0] }
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

  /// The package of a phase.
  func package(ofPhase number: String) -> Int? {
    PackageNumber(number).flatMap { byPhase[$0] }
  }

  /// The package whose document is linked in a range.
  func package(linkedIn range: ByteRange, of document: Document) -> Int? {
    for link in document.links(in: range) {
      let target = LinkTarget(link.destinationText(document.bytes.span))
      if target.kind == .relative, let path = target.resolved(from: document.name.parent)?.inside,
        let package = byDocument[path]
      {
        return package
      }
    }
    return nil
  }

  // `Phase 3`, alone or behind a priority and a colon; several phases (`Phases 3-4`, `Phase 3 + Phase 4`) name no
  // one package.
  private static func phase(leading text: String) -> PackageNumber? {
    let words = text.split(whereSeparator: { " :()".contains($0) }).prefix(8)
    guard let word = words.firstIndex(where: { $0.lowercased() == "phase" }),
      words.distance(from: words.startIndex, to: word) <= 3, word + 1 < words.endIndex,
      !joins(words[(word + 2)...])
    else { return nil }
    let number = words[word + 1]
    return number.hasSuffix(",") ? nil : PackageNumber(String(number))
  }

  private static func joins(_ words: ArraySlice<Substring>) -> Bool {
    guard let joint = words.first, let next = words.dropFirst().first else { return false }
    switch joint.lowercased() {
    case "+", "&", "and", "or", "/", "to", "through", "-", "–":
      return next.lowercased() == "phase" || next.first?.isNumber == true
    default: return false
    }
  }
}
