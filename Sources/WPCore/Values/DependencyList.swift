import WPSyntax

/// One side of a dependency sentence: what it lists, packages and other things.
struct DependencyList {
  private(set) var items: [DependencyItem] = []
  private(set) var externals: [DependencyText.External] = []
  private(set) var isNone = false

  /// No text names more packages than this.
  static let mostItems = 1_000

  /// Makes a list of a single thing that is no package; of nothing where the range is empty.
  init(external range: ByteRange, _ bytes: Span<UInt8>) {
    guard !range.isEmpty else { return }
    externals = [.init(text: ByteScanner.text(bytes, range), range: range)]
  }

  /// Reads the lexemes of one side.
  init(_ lexemes: [Lexeme], _ side: Range<Int>, _ bytes: Span<UInt8>) {
    var start = side.lowerBound
    while start < side.upperBound, lexemes[start].isSymbol(":") { start += 1 }
    if DependencyWords.isNone(lexemes[start..<side.upperBound], bytes) {
      isNone = true
      return
    }
    var walk = Walk(lexemes: lexemes, index: start, end: side.upperBound)
    walk.run(bytes)
    items = walk.items
    externals = walk.externals
  }

  /// The state of reading: the segment between two connectors and what the last item was called.
  private struct Walk {
    let lexemes: [Lexeme]
    var index: Int
    let end: Int
    var items: [DependencyItem] = []
    var externals: [DependencyText.External] = []

    private var word: DependencyItem.Word?
    private var segment: Range<Int>?
    private var hasItem = false
    private var itemsBefore = 0
    /// Whether a title or comment follows an item, which is no dependency of its own.
    private var isDescribing = false
    /// Whether the segment is a second sentence, which is left to people.
    private var isSentence = false

    init(lexemes: [Lexeme], index: Int, end: Int) {
      self.lexemes = lexemes
      self.index = index
      self.end = end
    }

    mutating func run(_ bytes: Span<UInt8>) {
      while index < end { step(bytes) }
      close(bytes)
    }

    private mutating func step(_ bytes: Span<UInt8>) {
      let lexeme = lexemes[index]
      if lexeme.isSymbol("(") { return skipParenthesis(bytes) }
      if segment == nil || lexeme.isSymbol("["), let width = reference(bytes) {
        index += width
        return
      }
      // A slash joins in `and/or` and `Phase 1/2`; elsewhere it belongs to a path.
      let isJoiningSlash = lexeme.isSymbol("/") && (segment == nil || hasItem)
      if isJoiningSlash || DependencyWords.isConnector(lexeme, bytes) {
        close(bytes)
        index += 1
        return
      }
      if segment == nil,
        let (target, width) = DependencyWords.quantity(lexemes, index, end, bytes)
      {
        add(target, ByteRange(lexeme.range.lower, lexemes[index + width - 1].range.upper))
        index += width
        return
      }
      if !isSentence, readItem(bytes) { return }
      if hasItem, lexeme.isSymbol(":") || lexeme.kind == .dash || isSpacedHyphen {
        isDescribing = true
      }
      if let verb = DependencyClause.verb(lexemes, index, bytes), !verb.isWeak, !verb.isObligation,
        hasItem
      {
        items.removeLast(items.count - itemsBefore)
        hasItem = false
        isDescribing = false
        isSentence = true
      }
      extend(to: index + 1)
      index += 1
    }

    private var isSpacedHyphen: Bool {
      lexemes[index].kind == .hyphen && lexemes[index].isSpaced
    }

    private mutating func extend(to past: Int) {
      segment = (segment?.lowerBound ?? past - 1)..<past
    }

    private mutating func add(_ target: DependencyItem.Target, _ range: ByteRange) {
      guard items.count < mostItems else { return }
      items.append(DependencyItem(target: target, range: range))
      hasItem = true
      if segment == nil { segment = index..<index + 1 }
    }

    private mutating func close(_ bytes: Span<UInt8>) {
      defer {
        segment = nil
        hasItem = false
        isSentence = false
        itemsBefore = items.count
      }
      guard let segment, !hasItem, !isDescribing else { return }
      let words = lexemes[segment].drop { !isText($0) }
      guard let first = words.first, let last = words.last(where: isText) else { return }
      let range = ByteRange(first.range.lower, last.range.upper)
      externals.append(.init(text: ByteScanner.text(bytes, range), range: range))
    }

    private func isText(_ lexeme: Lexeme) -> Bool {
      switch lexeme.kind {
      case .word, .number, .other: true
      case .symbol(UInt8(ascii: "@")), .symbol(UInt8(ascii: "#")), .symbol(UInt8(ascii: "/")): true
      default: false
      }
    }

    /// Reads an item word and its number, or a number that carries the last word on.
    private mutating func readItem(_ bytes: Span<UInt8>) -> Bool {
      guard !isForeign(bytes) else { return false }
      var next = index
      var kind = DependencyItem.Word.bare
      if let (found, width) = DependencyWords.word(lexemes, index, bytes) {
        // `PR #12` is no package.
        if found == .hash, segment != nil { return false }
        kind = found
        next += width
        if next < end, lexemes[next].isSymbol("#") { next += 1 }
        if next < end, lexemes[next].kind == .hyphen, !lexemes[next].isSpaced { next += 1 }
      } else if segment == nil {
        kind = word ?? .bare
      } else {
        return false
      }
      guard let first = DependencyNumber(lexemes, next, end, bytes) else { return false }
      if kind == .bare || next == index {
        guard
          first.end >= end || DependencyWords.isEnd(lexemes[first.end], bytes)
            || lexemes[first.end].kind == .hyphen
        else { return false }
      }
      let start = lexemes[index].range.lower
      if let (last, past) = rangeEnd(first, kind, bytes) {
        let room = mostItems - items.count
        guard let numbers = first.through(last, bytes, atMost: room) else { return false }
        for number in numbers { add(.numbered(kind, number), ByteRange(start, last.range.upper)) }
        index = past
      } else {
        // `3-caching` is a name that only begins with a number.
        if kind == .bare, first.end < end, lexemes[first.end].kind == .hyphen,
          !lexemes[first.end].isSpaced
        {
          return false
        }
        add(
          .numbered(kind, ByteScanner.text(bytes, first.range)),
          ByteRange(start, first.range.upper))
        index = first.end
      }
      word = kind
      return true
    }

    /// The number at the other end of a range, and the index behind it.
    private func rangeEnd(
      _ first: DependencyNumber, _ kind: DependencyItem.Word, _ bytes: Span<UInt8>
    ) -> (DependencyNumber, past: Int)? {
      guard first.end < end else { return nil }
      let joint = lexemes[first.end]
      switch joint.kind {
      case .hyphen, .dash: break
      case .word:
        switch joint.phrase(in: bytes) {
        case "through", "thru", "to": break
        default: return nil
        }
      default: return nil
      }
      var next = first.end + 1
      if let (found, width) = DependencyWords.word(lexemes, next, bytes), found == kind {
        next += width
        if next < end, lexemes[next].kind == .hyphen, !lexemes[next].isSpaced { next += 1 }
      }
      guard let last = DependencyNumber(lexemes, next, end, bytes),
        last.end >= end || DependencyWords.isEnd(lexemes[last.end], bytes)
      else { return nil }
      return (last, last.end)
    }

    /// Tells whether the word before says that what follows is not awaited: `Redis for Phase 3`.
    private func isForeign(_ bytes: Span<UInt8>) -> Bool {
      guard let segment, segment.upperBound == index, index > 0, !hasItem else { return false }
      switch lexemes[index - 1].phrase(in: bytes) {
      case "for", "before", "by", "not", "until": return true
      default: return false
      }
    }

    /// Steps over a comment in parentheses; `Result types (Phase 2)` names its package there.
    private mutating func skipParenthesis(_ bytes: Span<UInt8>) {
      var depth = 0
      var past = index
      while past < end {
        if lexemes[past].isSymbol("(") { depth += 1 }
        if lexemes[past].isSymbol(")") { depth -= 1 }
        past += 1
        if depth == 0 { break }
      }
      let inner = index + 1..<max(index + 1, past - 1)
      if !hasItem, DependencyWords.word(lexemes, inner.lowerBound, bytes) != nil {
        var walk = Walk(lexemes: lexemes, index: inner.lowerBound, end: inner.upperBound)
        if !lexemes[inner].contains(where: { $0.isSymbol("(") }) { walk.run(bytes) }
        if walk.externals.isEmpty, !walk.items.isEmpty {
          for item in walk.items { add(item.target, item.range) }
        }
      }
      if segment != nil, !hasItem { extend(to: index) }
      index = past
    }

    /// Adds a link or a name that refers to a document; the number of lexemes it takes.
    private mutating func reference(_ bytes: Span<UInt8>) -> Int? {
      guard let found = DependencyReference(lexemes, index, end, bytes) else { return nil }
      if segment == nil || found.isLink {
        add(.reference(ByteScanner.text(bytes, found.name)), found.range)
        return found.width
      }
      return nil
    }
  }
}
