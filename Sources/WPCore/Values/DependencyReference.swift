import WPSyntax

/// A document, slug or package of another plan that is named at one place among lexemes.
struct DependencyReference {
  /// The bytes of the name: of a link its destination.
  let name: ByteRange
  /// All bytes that name it.
  let range: ByteRange
  /// The number of lexemes it takes.
  let width: Int
  let isLink: Bool

  /// No name has more pieces than this.
  private static let longest = 40

  /// Reads a Markdown link to a document, or a name such as `03-caching-plan.md`, `plan/03`, `result-types`.
  init?(_ lexemes: [Lexeme], _ start: Int, _ end: Int, _ bytes: Span<UInt8>) {
    if let link = DependencyReference.link(lexemes, start, end, bytes) {
      self = link
      return
    }
    var past = start
    while past < min(end, start + DependencyReference.longest),
      past == start || !lexemes[past].isSpaced,
      DependencyReference.isNamePart(lexemes[past])
    {
      past += 1
    }
    guard past > start, past == end || DependencyWords.isEnd(lexemes[past], bytes) else {
      return nil
    }
    // Markers between lexemes, such as the underscore of a name, lie inside the range.
    let name = ByteRange(lexemes[start].range.lower, lexemes[past - 1].range.upper)
    guard DependencyReference.isName(bytes, name, lexemes[start..<past]) else { return nil }
    self.init(name: name, range: name, width: past - start, isLink: false)
  }

  private init(name: ByteRange, range: ByteRange, width: Int, isLink: Bool) {
    self.name = name
    self.range = range
    self.width = width
    self.isLink = isLink
  }

  private static func link(
    _ lexemes: [Lexeme], _ start: Int, _ end: Int, _ bytes: Span<UInt8>
  ) -> DependencyReference? {
    guard lexemes[start].isSymbol("[") else { return nil }
    var index = start + 1
    while index < end, !lexemes[index].isSymbol("]"), !lexemes[index].isSymbol("[") { index += 1 }
    guard index + 2 < end, lexemes[index].isSymbol("]"), lexemes[index + 1].isSymbol("("),
      !lexemes[index + 1].isSpaced
    else { return nil }
    let first = index + 2
    index = first
    while index < end, !lexemes[index].isSymbol(")"), !lexemes[index].isSymbol("(") { index += 1 }
    guard index < end, lexemes[index].isSymbol(")"), index > first else { return nil }
    let name = ByteRange(lexemes[first].range.lower, lexemes[index - 1].range.upper)
    let target = LinkTarget(bytes, name)
    guard target.kind == .relative, target.path.bytes.suffix(3).elementsEqual(".md".utf8) else {
      return nil
    }
    return DependencyReference(
      name: name, range: ByteRange(lexemes[start].range.lower, lexemes[index].range.upper),
      width: index + 1 - start, isLink: true)
  }

  private static func isNamePart(_ lexeme: Lexeme) -> Bool {
    switch lexeme.kind {
    case .word, .number, .hyphen: true
    case .symbol(UInt8(ascii: ".")), .symbol(UInt8(ascii: "/")): true
    default: false
    }
  }

  /// Tells a name from words: it ends in `.md`, leads into a plan, or is a slug in small letters.
  private static func isName(
    _ bytes: Span<UInt8>, _ range: ByteRange, _ lexemes: ArraySlice<Lexeme>
  ) -> Bool {
    if range.count > 3, (".md" as StaticString).matches(bytes, at: range.upper - 3) { return true }
    guard let first = lexemes.first, let last = lexemes.last,
      first.kind == .word || first.kind == .number, last.kind == .word || last.kind == .number
    else { return false }
    var slashes = 0
    var hasHyphen = false
    var hasLetter = false
    for offset in range.lower..<range.upper {
      switch bytes[offset] {
      case UInt8(ascii: "/"): slashes += 1
      case UInt8(ascii: "-"): hasHyphen = true
      case 0x61...0x7A: hasLetter = true
      case let byte where byte.isDigit: break
      default: return false
      }
    }
    // A dated folder in front marks a package of another plan; `and/or` has no hyphen.
    if slashes > 0 { return slashes == 1 && hasHyphen && hasLetter }
    // `phase-3` is an item with a hyphen, not a slug.
    if let word = first.phrase(in: bytes), lexemes.count <= 3,
      DependencyWords.word([first, last], 0, bytes) != nil, last.kind == .number, word != "us"
    {
      return false
    }
    return hasHyphen && hasLetter && isSlug(lexemes)
  }

  /// Tells whether words are joined by hyphens; an item such as `us-003-us-007` or `2-3h` is no slug.
  private static func isSlug(_ lexemes: ArraySlice<Lexeme>) -> Bool {
    var letters = 0
    for lexeme in lexemes where lexeme.kind == .word {
      letters = max(letters, lexeme.range.count)
    }
    return letters > 2
  }
}
