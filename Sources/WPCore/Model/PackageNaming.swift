import WPSyntax

/// Tells which package of a plan a row, an item or a phrase is about.
struct PackageNaming {
  private let byDocument: [FilePath: Int]
  private let byPhase: [PackageNumber: Int]
  private let byTitle: [String: Int]
  private let longestTitle: Int

  /// The room that marks and `Phase N:` take in front of a title, and more.
  private static let longestFront = 40

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
    longestTitle = byTitle.keys.lazy.map(\.utf8.count).max() ?? 0
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
    if let phase = PackageNaming.phase(leading: range, document.bytes.span),
      let package = byPhase[phase]
    {
      return package
    }
    guard mayBeTitle(range, of: document.bytes.span) else { return nil }
    return byTitle[PhaseTitle(document.plain(range)).text.lowercased()]
  }

  // Most items are sentences; what is longer than every title, and no link, need not be read.
  private func mayBeTitle(_ range: ByteRange, of bytes: Span<UInt8>) -> Bool {
    range.count <= longestTitle + PackageNaming.longestFront
      || ByteScanner.find(UInt8(ascii: "["), in: bytes, from: range.lower, to: range.upper) != nil
  }

  /// The package whose document is linked in a range.
  func package(linkedIn range: ByteRange, of document: Document) -> Int? {
    for link in document.links where range.contains(link.range) {
      let target = document.target(of: link)
      if target.kind == .relative, let path = target.resolved(from: document.name.parent)?.inside,
        let package = byDocument[path]
      {
        return package
      }
    }
    return nil
  }

  // `Phase 3`, alone or behind a priority and a colon; several phases (`Phases 3-4`) name no one package.
  private static func phase(leading range: ByteRange, _ bytes: Span<UInt8>) -> PackageNumber? {
    var isBehindPhase = false
    var offset = range.lower
    for _ in 0..<5 {
      while offset < range.upper, isBreak(bytes[offset]) { offset += 1 }
      let start = offset
      while offset < range.upper, !isBreak(bytes[offset]) { offset += 1 }
      let word = ByteRange(start, offset)
      if isBehindPhase { return PackageNumber(bytes, word) }
      isBehindPhase = word.count == 5 && Phrase(bytes, word) == "phase"
    }
    return nil
  }

  // What parts words, and the marks that a reader does not see.
  private static func isBreak(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "("),
      UInt8(ascii: ")"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"),
      UInt8(ascii: "["), UInt8(ascii: "]"):
      true
    default: false
    }
  }
}
