import WPSyntax

/// Tells which package of a plan a row, an item or a phrase is about.
///
/// One object, since every reader of a plan has it: a structure of so many lists is counted list by list wherever it goes.
final class PackageNaming {
  /// The number of packages.
  let packages: Int
  private let documents: DocumentIndex
  /// The package of each document, by index; -1 where it is none.
  private let byDocument: [Int]
  private let byPhase: NumberIndex
  /// The packages that have titles, sorted by them; a dictionary costs the first who makes one 130,000 instructions.
  private let byTitle: [Titled]
  private let longestTitle: Int
  /// The lengths and first letters of titles, a bit for each: most texts are told from them by these.
  private let titleLengths: UInt64
  private let titleInitials: UInt64

  private struct Titled {
    let title: String
    let package: Int
    /// The first eight bytes.
    let front: UInt64

    init(_ title: String, of package: Int) {
      self.title = title.lowercased()
      self.package = package
      var front: UInt64 = 0
      var shift: UInt64 = 0
      for byte in self.title.utf8 where shift < 64 {
        front |= UInt64(byte) &<< shift
        shift += 8
      }
      self.front = front
    }
  }

  /// The room that marks and `Phase N:` take in front of a title, and more.
  private static let longestFront = 40

  init(_ packages: [WorkPackage], _ documents: [Document]) {
    self.packages = packages.count
    self.documents = DocumentIndex(documents)
    var byDocument = [Int](repeating: -1, count: documents.count)
    var byTitle: [Titled] = []
    for (index, package) in packages.enumerated() {
      byDocument[package.document] = index
      if !package.title.isEmpty {
        byTitle.append(Titled(package.title, of: index))
      }
    }
    byTitle.sort { ($0.title, $0.package) < ($1.title, $1.package) }
    self.byDocument = byDocument
    byPhase = NumberIndex(packages.map(\.names.phase))
    self.byTitle = byTitle
    var longestTitle = 0
    var titleLengths: UInt64 = 0
    var titleInitials: UInt64 = 0
    for title in byTitle.map(\.title) {
      longestTitle = max(longestTitle, title.utf8.count)
      titleLengths |= 1 &<< UInt64(title.utf8.count & 63)
      titleInitials |= 1 &<< UInt64((title.utf8.first ?? 0) & 63)
    }
    self.longestTitle = longestTitle
    self.titleLengths = titleLengths
    self.titleInitials = titleInitials
  }

  /// The package of a document, by its path from the planning folder.
  func package(of document: FilePath) -> Int? {
    documents.index(of: document).flatMap(package(ofDocument:))
  }

  private func package(ofDocument index: Int) -> Int? {
    byDocument[index] < 0 ? nil : byDocument[index]
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
      document.withPlain(
        document.tree[head.cells[column]].range,
        { $1.count >= 5 && PhaseTitle.isPhase($0, at: $1.lower) }),
      let word = document.plain(range).split(separator: " ").first
    else { return nil }
    let number = word.hasSuffix(".") || word.hasSuffix(":") ? word.dropLast() : word
    return PackageNumber(String(number)).flatMap { byPhase.last($0) }
  }

  /// The package that a text begins with: `Phase 3`, `🔴 HIGH: Phase 3 - …`, or a title.
  func package(leading range: ByteRange, of document: Document) -> Int? {
    if byPhase.isEmpty, byTitle.isEmpty { return nil }
    if let phase = PackageNaming.phase(leading: range, document.bytes.span),
      let package = byPhase.last(phase)
    {
      return package
    }
    let source = document.bytes
    let bytes = source.span
    guard mayBeTitle(range, of: bytes) else { return nil }
    let plainEnd = PlainText.endOfPlain(bytes, range)
    if plainEnd == range.upper { return package(titled: range, bytes) }
    guard mayBeTitle(plainTo: plainEnd, range, bytes) else { return nil }
    let plain = PlainText.bytes(of: range, bytes)
    return package(titled: ByteRange(0, plain.count), plain.span)
  }

  private func package(titled range: ByteRange, _ bytes: Span<UInt8>) -> Int? {
    let title = PhaseTitle.place(bytes, range).text
    return looksLikeTitle(title, of: bytes)
      ? package(called: ByteScanner.text(bytes, title).lowercased()) : nil
  }

  // What stands in front of all marks is seen as it is written: unless it may be `Phase`, the title begins with it.
  private func mayBeTitle(plainTo end: Int, _ range: ByteRange, _ bytes: Span<UInt8>) -> Bool {
    var letter = range.lower
    while letter < end, !bytes[letter].isLetter { letter += 1 }
    guard letter + 5 <= end, !PhaseTitle.isPhase(bytes, at: letter) else { return true }
    let count = min(end - range.lower, 8)
    let lanes = ByteLanes(ByteScanner.word(bytes, from: range.lower, to: range.lower + count))
    guard lanes.isASCII else { return true }
    let mask = UInt64.max &>> UInt64(64 - count * 8)
    for titled in byTitle where titled.front & mask == lanes.lowercased { return true }
    return false
  }

  // Of several packages with one title it is the last.
  private func package(called title: String) -> Int? {
    let end = byTitle.sortedIndex { $0.title <= title }
    return end > 0 && byTitle[end - 1].title == title ? byTitle[end - 1].package : nil
  }

  // Beyond ASCII a letter may change its length when it is made small.
  private func looksLikeTitle(_ range: ByteRange, of bytes: Span<UInt8>) -> Bool {
    guard !range.isEmpty else { return false }
    if ByteScanner.skipASCII(bytes, from: range.lower, to: range.upper) < range.upper {
      return true
    }
    let initial = bytes[range.lower].lowercased
    return titleLengths &>> UInt64(range.count & 63) & 1 == 1
      && titleInitials &>> UInt64(initial & 63) & 1 == 1
  }

  // Most items are sentences; what is longer than every title, and no link, need not be read.
  private func mayBeTitle(_ range: ByteRange, of bytes: Span<UInt8>) -> Bool {
    range.count <= longestTitle + PackageNaming.longestFront
      || ByteScanner.find(UInt8(ascii: "["), in: bytes, from: range.lower, to: range.upper) != nil
  }

  /// The package of a phase.
  func package(ofPhase number: String) -> Int? {
    PackageNumber(number).flatMap { byPhase.last($0) }
  }

  /// The package whose document is linked in a range.
  func package(linkedIn range: ByteRange, of document: Document) -> Int? {
    for link in document.links(in: range) {
      if let index = index(of: link, in: document), let package = package(ofDocument: index) {
        return package
      }
    }
    return nil
  }

  // Most links name a document in so many words, and are not taken apart for it.
  private func index(of link: Link, in document: Document) -> Int? {
    if document.isAtTop, !link.isAutolink,
      let found = documents.named(by: link.destination, in: document.bytes.span)
    {
      return found.document
    }
    let target = document.target(of: link)
    guard target.kind == .relative,
      let path = target.resolved(from: document.name.parent)?.inside
    else { return nil }
    return documents.index(of: path)
  }

  // `Phase 3`, alone or behind a priority and a colon; several phases (`Phases 3-4`, `Phase 3 + Phase 4`) name no
  // one package.
  private static func phase(leading range: ByteRange, _ bytes: Span<UInt8>) -> PackageNumber? {
    var words = WordCursor(range)
    var word = words.next(bytes)
    var place = 0
    while !isPhase(word, bytes) {
      guard place < 3, !word.isEmpty else { return nil }
      word = words.next(bytes)
      place += 1
    }
    let number = words.next(bytes)
    words.skipBreaks(bytes)
    if mayBeJoint(words.rest, bytes), isJoint(words.next(bytes), bytes) {
      let next = words.next(bytes)
      if isPhase(next, bytes) || startsWithDigit(next, bytes) { return nil }
    }
    return PackageNumber(bytes, number)
  }

  private static func isPhase(_ word: ByteRange, _ bytes: Span<UInt8>) -> Bool {
    if word.count <= 5 { return word.count == 5 && PhaseTitle.isPhase(bytes, at: word.lower) }
    let first = bytes[word.lower]
    if first.isLetter {
      // Letters are folded to themselves, so that `Ph` is all that can become the word with marks behind it.
      guard first.lowercased == UInt8(ascii: "p"),
        bytes[word.lower + 1].lowercased == UInt8(ascii: "h") || !bytes[word.lower + 1].isLetter
      else { return false }
    }
    return Phrase(bytes, word) == "phase"
  }

  // Most words behind a number are the first of a title or an estimate, and are told by their first letters.
  private static func mayBeJoint(_ rest: ByteRange, _ bytes: Span<UInt8>) -> Bool {
    guard !rest.isEmpty, !bytes[rest.lower].isDigit else { return false }
    guard rest.count > 1, bytes[rest.lower].isLetter, bytes[rest.lower + 1].isLetter else {
      return true
    }
    switch (bytes[rest.lower].lowercased, bytes[rest.lower + 1].lowercased) {
    case (UInt8(ascii: "a"), UInt8(ascii: "n")), (UInt8(ascii: "o"), UInt8(ascii: "r")),
      (UInt8(ascii: "t"), UInt8(ascii: "o")), (UInt8(ascii: "t"), UInt8(ascii: "h")):
      return true
    default: return false
    }
  }

  private static func isJoint(_ word: ByteRange, _ bytes: Span<UInt8>) -> Bool {
    if word.count == 1 {
      switch bytes[word.lower] {
      case UInt8(ascii: "+"), UInt8(ascii: "&"), UInt8(ascii: "/"), UInt8(ascii: "-"): return true
      default: return false
      }
    }
    if word.isEmpty { return false }
    if word.count == 3, ("–" as StaticString).matches(bytes, at: word.lower) { return true }
    switch Phrase(bytes, word) {
    case "and", "or", "to", "through": return true
    default: return false
    }
  }

  private static func startsWithDigit(_ word: ByteRange, _ bytes: Span<UInt8>) -> Bool {
    !word.isEmpty && bytes[word.lower].isDigit
  }
}
