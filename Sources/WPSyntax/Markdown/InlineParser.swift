/// Reads the inline markup of one leaf; called only for leaves that somebody asks about.
package struct InlineParser: ~Copyable {
  /// What is looked for.
  private enum Sought { case everything, links }

  /// A `[` or `![` that may become a link.
  private struct Bracket: BitwiseCopyable {
    let start: Int
    let isImage: Bool
    /// The number of delimiter runs before it.
    let delimiters: Int
    /// Whether another bracket opened behind it: such a text cannot be a label.
    var holdsBracket = false

    var content: Int { start &+ (isImage ? 2 : 1) }
  }

  private let definitions: LinkDefinitions
  private let sought: Sought
  private var inlines = Scratch<Inline>()
  private var delimiters = DelimiterStack()
  private var brackets = Scratch<Bracket>()
  /// Brackets below this index cannot become links, since a link stands in them; images still can.
  private var linkBarrier = 0
  private var backticks = BacktickRuns()
  private var html = RawHTML()

  private init(_ definitions: LinkDefinitions, _ sought: Sought) {
    self.definitions = definitions
    self.sought = sought
  }

  /// Starts a parser that finds the links of any number of leaves, and only these.
  init(linksBy definitions: LinkDefinitions) { self.init(definitions, .links) }

  /// The markup of a text in the order in which it starts; what encloses comes before what is enclosed.
  package static func parse(
    _ text: LeafText, definitions: LinkDefinitions = .none
  ) -> ContiguousArray<Inline> {
    var parser = InlineParser(definitions, .everything)
    parser.read(text.bytes.span)
    return parser.sorted()
  }

  /// Calls a function with the links of a text in the order in which they start.
  mutating func forEachLink(of text: Span<UInt8>, _ body: (Inline) -> Void) {
    inlines.truncate(to: 0)
    brackets.truncate(to: 0)
    linkBarrier = 0
    backticks = BacktickRuns()
    html = RawHTML()
    readLinks(text)
    if inlines.count == 1 { return body(inlines[0]) }
    for inline in sorted() { body(inline) }
  }

  private func sorted() -> ContiguousArray<Inline> {
    var inlines = self.inlines.suffix(from: 0)
    guard inlines.count > 1 else { return inlines }
    inlines.sort {
      ($0.range.start, $1.range.end, $0.kind.rawValue)
        < ($1.range.start, $0.range.end, $1.kind.rawValue)
    }
    return inlines
  }

  private mutating func read(_ text: Span<UInt8>) {
    var offset = 0
    while offset < text.count {
      switch text[offset] {
      case UInt8(ascii: "\\"): offset = readEscape(text, offset)
      case UInt8(ascii: "`"): offset = readCode(text, offset)
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"):
        offset = readDelimiters(text, offset)
      case UInt8(ascii: "["):
        open(Bracket(start: offset, isImage: false, delimiters: delimiters.count))
        offset &+= 1
      case UInt8(ascii: "!"):
        offset &+= 1
        if offset < text.count, text[offset] == UInt8(ascii: "[") {
          open(Bracket(start: offset &- 1, isImage: true, delimiters: delimiters.count))
          offset &+= 1
        }
      case UInt8(ascii: "]"): offset = readClosingBracket(text, offset)
      case UInt8(ascii: "<"): offset = readPointed(text, offset)
      case UInt8(ascii: "&"): offset = readEntity(text, offset)
      default: offset &+= 1
      }
    }
    delimiters.match(from: 0, into: &inlines)
  }

  /// Reads what makes links and what hides their signs; emphasis and character references do neither.
  private mutating func readLinks(_ text: Span<UInt8>) {
    var offset = 0
    while true {
      let sign = ByteScanner.findLinkSign(in: text, from: offset, to: text.count)
      guard sign < text.count else { return }
      switch text[sign] {
      case UInt8(ascii: "\\"): offset = readEscape(text, sign)
      case UInt8(ascii: "`"): offset = readCode(text, sign)
      case UInt8(ascii: "["):
        // What was read before may have taken the mark of an image for itself.
        let isImage = sign > offset && text[sign &- 1] == UInt8(ascii: "!")
        let bracket = Bracket(start: isImage ? sign &- 1 : sign, isImage: isImage, delimiters: 0)
        if brackets.isEmpty, let link = InlineParser.plainLink(text, bracket) {
          inlines.append(link)
          offset = link.range.upper
        } else {
          open(bracket)
          offset = sign &+ 1
        }
      case UInt8(ascii: "]"): offset = readClosingBracket(text, sign)
      case UInt8(ascii: "<"): offset = readPointed(text, sign)
      default: offset = sign &+ 1
      }
    }
  }

  /// The link that a bracket opens in no other, where nothing in its text or destination means anything else.
  @inline(__always)
  private static func plainLink(_ text: Span<UInt8>, _ bracket: Bracket) -> Inline? {
    let close = ByteScanner.findLinkSign(in: text, from: bracket.content, to: text.count)
    let start = close &+ 2
    guard start < text.count, text[close] == UInt8(ascii: "]"),
      text[close &+ 1] == UInt8(ascii: "("), text[start] != UInt8(ascii: "<")
    else { return nil }
    let end = ByteScanner.findDestinationSign(in: text, from: start, to: text.count)
    guard end < text.count, text[end] == UInt8(ascii: ")") else { return nil }
    return Inline(
      bracket.isImage ? .image : .link, ByteRange(bracket.start, end &+ 1),
      content: ByteRange(bracket.content, close), destination: ByteRange(start, end))
  }

  /// Notes a piece of markup that is no link.
  @inline(__always)
  private mutating func note(_ kind: Inline.Kind, _ range: ByteRange, content: ByteRange) {
    if sought == .everything { inlines.append(Inline(kind, range, content: content)) }
  }

  private mutating func readEscape(_ text: Span<UInt8>, _ start: Int) -> Int {
    let next = start &+ 1
    guard next < text.count,
      LinkScanner.isPunctuation(text[next]) || text[next] == ByteScanner.lineFeed
    else { return next }
    note(.escape, ByteRange(start, next &+ 1), content: ByteRange(next, next &+ 1))
    return next &+ 1
  }

  private mutating func readEntity(_ text: Span<UInt8>, _ start: Int) -> Int {
    guard let entity = Entity.read(text, from: start) else { return start &+ 1 }
    let range = ByteRange(start, entity.end)
    note(.entity, range, content: range)
    return entity.end
  }

  private mutating func readCode(_ text: Span<UInt8>, _ start: Int) -> Int {
    let end = BacktickRuns.end(text, from: start)
    guard let close = backticks.next(text, length: end &- start, from: end) else { return end }
    var content = ByteRange(end, close)
    if content.count > 2, isSpace(text[end]), isSpace(text[close &- 1]),
      (end..<close).contains(where: { !isSpace(text[$0]) })
    {
      content = ByteRange(end &+ 1, close &- 1)
    }
    let behind = close &+ end &- start
    note(.codeSpan, ByteRange(start, behind), content: content)
    return behind
  }

  private func isSpace(_ byte: UInt8) -> Bool {
    byte == ByteScanner.space || byte == ByteScanner.lineFeed
  }

  private mutating func readDelimiters(_ text: Span<UInt8>, _ start: Int) -> Int {
    let byte = text[start]
    var end = start
    while end < text.count, text[end] == byte { end &+= 1 }
    if byte != UInt8(ascii: "~") || end &- start <= 2 {
      delimiters.push(text, from: start, to: end)
    }
    return end
  }

  private mutating func readPointed(_ text: Span<UInt8>, _ start: Int) -> Int {
    if let end = Autolink.end(text, from: start) {
      let content = ByteRange(start &+ 1, end &- 1)
      inlines.append(
        Inline(.autolink, ByteRange(start, end), content: content, destination: content))
      return end
    }
    guard let end = html.end(text, from: start) else { return start &+ 1 }
    note(.rawHTML, ByteRange(start, end), content: ByteRange(end, end))
    return end
  }

  private mutating func open(_ bracket: Bracket) {
    if !brackets.isEmpty { brackets[brackets.count &- 1].holdsBracket = true }
    brackets.append(bracket)
  }

  private mutating func readClosingBracket(_ text: Span<UInt8>, _ close: Int) -> Int {
    guard !brackets.isEmpty else { return close &+ 1 }
    let bracket = brackets[brackets.count &- 1]
    brackets.truncate(to: brackets.count &- 1)
    let isBarred = !bracket.isImage && brackets.count < linkBarrier
    linkBarrier = min(linkBarrier, brackets.count)
    guard !isBarred, let target = target(of: bracket, in: text, closedAt: close) else {
      return close &+ 1
    }
    inlines.append(
      Inline(
        bracket.isImage ? .image : .link, ByteRange(bracket.start, target.next),
        content: ByteRange(bracket.content, close), destination: target.destination,
        isReference: target.isReference))
    delimiters.match(from: bracket.delimiters, into: &inlines)
    if !bracket.isImage { linkBarrier = brackets.count }
    return target.next
  }

  /// Where a link leads, and the offset behind it.
  private struct Target {
    let destination: ByteRange
    let isReference: Bool
    let next: Int
  }

  private func target(
    of bracket: Bracket, in text: Span<UInt8>, closedAt close: Int
  ) -> Target? {
    let behind = close &+ 1
    if behind < text.count, text[behind] == UInt8(ascii: "("),
      let target = inlineTarget(text, from: behind &+ 1)
    {
      return target
    }
    let follows = behind < text.count && text[behind] == UInt8(ascii: "[")
    let label = follows ? LinkScanner.label(text, from: behind) : nil
    if let label, !label.content.isEmpty {
      return definitions.destination(of: label.content, in: text).map {
        Target(destination: $0, isReference: true, next: label.next)
      }
    }
    guard !bracket.holdsBracket, close &- bracket.content <= 999 else { return nil }
    return definitions.destination(of: ByteRange(bracket.content, close), in: text).map {
      Target(destination: $0, isReference: true, next: label?.next ?? behind)
    }
  }

  private func inlineTarget(_ text: Span<UInt8>, from start: Int) -> Target? {
    let place = LinkScanner.skipSpace(text, from: start)
    guard let destination = LinkScanner.destination(text, from: place) else { return nil }
    var offset = LinkScanner.skipSpace(text, from: destination.next)
    if offset > destination.next, let title = LinkScanner.titleEnd(text, from: offset) {
      offset = LinkScanner.skipSpace(text, from: title)
    }
    guard offset < text.count, text[offset] == UInt8(ascii: ")") else { return nil }
    return Target(destination: destination.content, isReference: false, next: offset &+ 1)
  }
}
