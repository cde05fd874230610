import WPSyntax

/// Reads the scope of a package that has no `files` in its frontmatter: a header line `Files:`, or a list or
/// table under a heading of that name.
struct FileListReader {
  static func read(_ document: Document) -> [Sourced<String>] {
    if let value = document.header.first(.files) {
      let inline = items(of: value, in: document)
      if !inline.isEmpty { return inline }
      return list(behind: value.node, in: document)
    }
    var found: [Sourced<String>] = []
    var end = 0
    for heading in document.outline.headings where heading.kind == .files && heading.node >= end {
      found += section(document.outline.body(of: heading, in: document.tree), of: document)
      end = heading.endNode
    }
    return found
  }

  /// The paths that a header line lists behind its key.
  static func items(of value: HeaderValue, in document: Document) -> [Sourced<String>] {
    items(in: value.range, of: document, from: .header)
  }

  // `**Files:**` with nothing behind it announces the list that follows.
  private static func list(behind line: Int, in document: Document) -> [Sourced<String>] {
    let tree = document.tree
    var index = line + 1
    while index < tree.nodes.count, tree[index].kind == .line { index += 1 }
    guard index < tree.nodes.count, tree[index].kind == .list else { return [] }
    return section(index..<tree.end(of: index), of: document)
  }

  private static func section(_ nodes: Range<Int>, of document: Document) -> [Sourced<String>] {
    let tree = document.tree
    var found: [Sourced<String>] = []
    var index = nodes.lowerBound
    while index < nodes.upperBound {
      switch tree[index].kind {
      case .listItem where index + 1 < nodes.upperBound && tree[index + 1].kind == .paragraph:
        let text = Outline.textRange(of: index + 1, in: tree)
        if let path = first(in: text, of: document, from: .section) { found.append(path) }
        index += 1
      case .table:
        found += rows(of: index, in: document)
        index = tree.end(of: index)
      case .list: index += 1
      default: index = tree.end(of: index)
      }
    }
    return found
  }

  private static func rows(of node: Int, in document: Document) -> [Sourced<String>] {
    let table = Table(node, in: document.tree, document.bytes.span)
    return table.rows.compactMap { row in
      guard let cell = table.cell(.document, in: row) ?? row.cells.first else { return nil }
      return first(in: document.tree[cell].range, of: document, from: .table)
    }
  }

  // An item may go on behind the path: `src/cache.ts` - the cache. A path in backticks is taken before one
  // without; either must look like one, since an item may also speak of a class.
  private static func first(
    in range: ByteRange, of document: Document, from origin: Origin
  ) -> Sourced<String>? {
    let bytes = document.bytes.span
    var start = range.lower
    while let open = ByteScanner.find(0x60, in: bytes, from: start, to: range.upper),
      let close = ByteScanner.find(0x60, in: bytes, from: open + 1, to: range.upper)
    {
      let path = ByteRange(open + 1, close)
      if looksLikePath(path, bytes) { return Sourced(document.raw(path), at: path, from: origin) }
      start = close + 1
    }
    let word = firstWord(of: range, bytes)
    return looksLikePath(word, bytes) ? Sourced(document.raw(word), at: word, from: origin) : nil
  }

  // `**src/cache.ts**` is bold and `**/*.ts` a pattern; of a link its text counts.
  private static func firstWord(of range: ByteRange, _ bytes: Span<UInt8>) -> ByteRange {
    var word = ByteScanner.trim(bytes, range.lower, range.upper)
    if let blank = (word.lower..<word.upper).first(where: { ByteScanner.isBlank(bytes[$0]) }) {
      word = ByteRange(word.lower, blank)
    }
    let isBold =
      word.count > 4 && ("**" as StaticString).matches(bytes, at: word.lower)
      && ("**" as StaticString).matches(bytes, at: word.upper - 2) && bytes[word.lower + 2].isLetter
    if isBold { word = ByteRange(word.lower + 2, word.upper - 2) }
    if word.count > 1, bytes[word.lower] == UInt8(ascii: "["),
      let close = ByteScanner.find(UInt8(ascii: "]"), in: bytes, from: word.lower, to: word.upper),
      close + 1 < word.upper, bytes[close + 1] == UInt8(ascii: "(")
    {
      word = ByteRange(word.lower + 1, close)
    }
    var end = word.upper
    while end > word.lower, isPunctuation(bytes[end - 1]) { end -= 1 }
    return ByteRange(word.lower, end)
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "."): true
    default: false
    }
  }

  private static func items(
    in range: ByteRange, of document: Document, from origin: Origin
  ) -> [Sourced<String>] {
    let bytes = document.bytes.span
    var found: [Sourced<String>] = []
    var start = range.lower
    var depth = 0
    for offset in range.lower...max(range.lower, range.upper) {
      let byte = offset < range.upper ? bytes[offset] : UInt8(ascii: ",")
      switch byte {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: ",") where depth <= 0 || offset == range.upper:
        let item = ByteRange(start, offset)
        if let path = quoted(item, of: document, from: origin)
          ?? first(in: item, of: document, from: origin)
        {
          found.append(path)
        }
        start = offset + 1
      default: break
      }
    }
    return found
  }

  // What stands in backticks alone between two commas was meant as it stands, whatever it looks like.
  private static func quoted(
    _ range: ByteRange, of document: Document, from origin: Origin
  ) -> Sourced<String>? {
    let bytes = document.bytes.span
    let text = ByteScanner.trim(bytes, range.lower, range.upper)
    guard text.count > 2, bytes[text.lower] == 0x60,
      ByteScanner.find(0x60, in: bytes, from: text.lower + 1, to: text.upper) == text.upper - 1
    else { return nil }
    let path = ByteRange(text.lower + 1, text.upper - 1)
    return Sourced(document.raw(path), at: path, from: origin)
  }

  // One word with a slash, a dot or a star in it, or a name that everybody knows as a file.
  private static func looksLikePath(_ range: ByteRange, _ bytes: Span<UInt8>) -> Bool {
    var hasMark = false
    for offset in range.lower..<max(range.lower, range.upper) {
      switch bytes[offset] {
      case UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "*"): hasMark = true
      case 0x20, 0x09, UInt8(ascii: "("), UInt8(ascii: "<"): return false
      default: break
      }
    }
    guard !hasMark else { return range.count > 1 || bytes[range.lower] == UInt8(ascii: "*") }
    switch Phrase(bytes, range) {
    case "makefile", "dockerfile", "license", "gemfile", "rakefile", "justfile", "codeowners":
      return true
    default: return false
    }
  }
}
