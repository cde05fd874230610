import WPSyntax

/// Finds the progress counts of START-HERE and README.
struct ProgressReader {
  private let document: Document
  private let index: Int
  private var found: [ProgressCount] = []
  /// Where the next slash or `of` stands behind a number.
  private var nextCount = 0

  /// The counts of one document, in document order.
  static func read(_ document: Document, at index: Int) -> [ProgressCount] {
    var reader = ProgressReader(document: document, index: index)
    reader.read()
    return reader.found
  }

  private init(document: Document, index: Int) {
    self.document = document
    self.index = index
  }

  private mutating func read() {
    let source = document.bytes
    nextCount = ProgressReader.count(source.span, from: 0)
    // Most documents count nothing.
    guard nextCount < source.count else { return }
    let tree = document.tree
    var skipped = document.outline.headings.filter(isAboutThePast)[...]
    var node = 1
    while node < tree.nodes.count {
      if let past = skipped.first, node >= past.node {
        node = max(node, past.endNode)
        skipped = skipped.drop { $0.node < node }
        continue
      }
      switch tree[node].kind {
      case .line, .tableCell: readLine(tree[node].range)
      default: break
      }
      node += 1
    }
  }

  // `Progress Since January` and `Completed` count the packages of an earlier plan.
  private func isAboutThePast(_ heading: Heading) -> Bool {
    switch heading.kind {
    case .completed, .partiallyComplete: true
    case .progress: document.plain(heading.range).lowercased().holds("since")
    default: false
    }
  }

  private mutating func readLine(_ line: ByteRange) {
    let source = document.bytes
    let bytes = source.span
    if nextCount < line.lower { nextCount = ProgressReader.count(bytes, from: line.lower) }
    guard nextCount < line.upper else { return }
    let lexemes = Lexeme.all(in: bytes, line)
    for start in lexemes.indices {
      guard let done = lexemes[start].integer(in: bytes),
        let second = ProgressReader.total(behind: start, lexemes, bytes),
        let total = lexemes[second].integer(in: bytes), done <= total,
        let unit = ProgressReader.unit(behind: second, lexemes, bytes),
        ProgressReader.saysDone(lexemes, but: start...second, bytes)
      else { continue }
      let range = ByteRange(lexemes[start].range.lower, lexemes[second].range.upper)
      found.append(
        ProgressCount(document: index, range: range, done: done, total: total, unit: unit))
      return
    }
  }

  // Few lines have a number and behind it a slash or the word `of`, and only those are cut into words; a document is
  // searched for them once, however many lines it has, and numbers are in every third word of it.
  private static func count(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var signs = CountSigns()
    var offset = start
    while true {
      offset = signs.next(in: bytes, from: offset)
      guard offset < bytes.count else { return offset }
      if bytes[offset] == UInt8(ascii: "/") {
        if isBehindNumber(offset, bytes) { return offset }
      } else if offset > 0, bytes[offset - 1].lowercased == UInt8(ascii: "o") {
        let word = offset - 1
        if isBehindNumber(word, bytes) || isBehindNumber(startOfOut(before: word, bytes), bytes) {
          return offset
        }
      }
      offset += 1
    }
  }

  /// The next slash and the next last letter of `of`; each is looked for by itself, since all three are rare.
  private struct CountSigns {
    private var slash = -1
    private var small = -1
    private var capital = -1

    /// The first of them at or behind an offset, or the end; offsets come in ascending order.
    mutating func next(in bytes: Span<UInt8>, from start: Int) -> Int {
      CountSigns.update(&slash, UInt8(ascii: "/"), in: bytes, from: start)
      CountSigns.update(&small, UInt8(ascii: "f"), in: bytes, from: start)
      CountSigns.update(&capital, UInt8(ascii: "F"), in: bytes, from: start)
      return min(slash, small, capital)
    }

    private static func update(
      _ place: inout Int, _ byte: UInt8, in bytes: Span<UInt8>, from start: Int
    ) {
      guard place < start else { return }
      place = ByteScanner.find(byte, in: bytes, from: start, to: bytes.count) ?? bytes.count
    }
  }

  private static func isBehindNumber(_ offset: Int, _ bytes: Span<UInt8>) -> Bool {
    var end = offset
    while end > 0, ByteScanner.isBlank(bytes[end - 1]) || bytes[end - 1] == UInt8(ascii: "*") {
      end -= 1
    }
    return end > 0 && bytes[end - 1].isDigit
  }

  // `3 out of 6`: where the word `out` starts, if it stands before an offset; else that offset.
  private static func startOfOut(before offset: Int, _ bytes: Span<UInt8>) -> Int {
    var end = offset
    while end > 0, !bytes[end - 1].isLetter, !bytes[end - 1].isDigit { end -= 1 }
    guard end >= 3, bytes[end - 3].lowercased == UInt8(ascii: "o"),
      bytes[end - 2].lowercased == UInt8(ascii: "u"), bytes[end - 1].lowercased == UInt8(ascii: "t")
    else { return offset }
    return end - 3
  }

  private static func total(
    behind start: Int, _ lexemes: [Lexeme], _ bytes: Span<UInt8>
  ) -> Int? {
    var next = start + 1
    guard next < lexemes.count else { return nil }
    if !lexemes[next].isSymbol("/") {
      if lexemes[next].phrase(in: bytes) == "out" { next += 1 }
      guard next < lexemes.count, lexemes[next].phrase(in: bytes) == "of" else { return nil }
    }
    return next + 1 < lexemes.count && lexemes[next + 1].kind == .number ? next + 1 : nil
  }

  private static func unit(
    behind total: Int, _ lexemes: [Lexeme], _ bytes: Span<UInt8>
  ) -> ProgressCount.Unit? {
    var words = lexemes.dropFirst(total + 1).prefix(2).map { $0.phrase(in: bytes) }
    if words.first == "work" { words.removeFirst() }
    switch words.first {
    case "packages": return .packages
    case "phases": return .phases
    default: return nil
    }
  }

  // `Progress: 3/6 packages`, `3 of 6 packages are complete`.
  private static func saysDone(
    _ lexemes: [Lexeme], but count: ClosedRange<Int>, _ bytes: Span<UInt8>
  ) -> Bool {
    let near = lexemes[..<count.lowerBound].suffix(4) + lexemes[(count.upperBound + 1)...].prefix(5)
    return near.contains { lexeme in
      switch lexeme.phrase(in: bytes) {
      case "complete", "completed", "done", "finished", "progress": true
      default: false
      }
    }
  }
}
