import WPSyntax

/// Finds out whether the table row or list item around a link says that its document is still to come or given up.
///
/// Links are asked about from front to back, so that the rows and items around them are found in one pass.
struct PendingNotices {
  /// A row or an item, by the bytes of its own text.
  private struct Surrounding {
    let end: Int
    let text: ByteRange
    let isUnchecked: Bool
    /// Nil until somebody asks.
    var isPending: Bool?
  }

  private var next = 0
  private var open: [Surrounding] = []

  /// Whether a link stands where its document is not expected yet, or no longer.
  mutating func cover(_ link: Link, in document: Document) -> Bool {
    advance(to: link.leaf, in: document.tree)
    guard var innermost = open.popLast() else { return false }
    let isPending = innermost.isPending ?? Self.says(innermost, in: document)
    innermost.isPending = isPending
    open.append(innermost)
    return isPending
  }

  private mutating func advance(to leaf: Int, in tree: Tree) {
    while next <= leaf {
      while let last = open.last, last.end <= next { open.removeLast() }
      let node = tree[next]
      switch node.kind {
      case .tableRow:
        open.append(Surrounding(end: tree.end(of: next), text: node.range, isUnchecked: false))
      case .listItem:
        let hasText = next + 1 < tree.end(of: next) && tree[next + 1].kind == .paragraph
        open.append(
          Surrounding(
            end: tree.end(of: next), text: hasText ? tree[next + 1].range : .zero,
            isUnchecked: node.detail == TaskState.unchecked.rawValue))
      default: break
      }
      next += 1
    }
  }

  // A remark ends at a bracket, a mark or a dash. Text and target of a link are no remarks.
  private static func says(_ place: Surrounding, in document: Document) -> Bool {
    let bytes = document.bytes.span
    let end = place.text.upper
    var start = place.text.lower
    var offset = start
    while offset < end {
      let (scalar, length) = Scalar.decode(bytes, at: offset)
      switch StatusIcon(scalar: scalar) {
      case .notStarted, .cancelled: return true
      default: break
      }
      let link = scalar == 0x5B ? endOfLink(bytes, from: offset, to: end) : nil
      let next = link ?? offset + length
      if link != nil || isBreak(scalar) {
        let remark = ByteRange(start, offset)
        if isNotice(bytes, remark, isUnchecked: place.isUnchecked) { return true }
        start = next
      }
      offset = next
    }
    return isNotice(bytes, ByteRange(start, end), isUnchecked: place.isUnchecked)
  }

  private static func isBreak(_ scalar: UInt32) -> Bool {
    switch Unicode.Scalar(scalar) {
    case "(", ")", "[", "]", "|", ":", ",", ";", "*", "–", "—": true
    default: false
    }
  }

  // The text of a link is short; a bracket that closes further on belongs to something else.
  private static func endOfLink(_ bytes: Span<UInt8>, from open: Int, to end: Int) -> Int? {
    func find(_ byte: UInt8, from start: Int) -> Int? {
      ByteScanner.find(byte, in: bytes, from: start, to: min(end, start + 300))
    }
    guard let close = find(UInt8(ascii: "]"), from: open + 1), close + 1 < end,
      bytes[close + 1] == UInt8(ascii: "("), let last = find(UInt8(ascii: ")"), from: close + 1)
    else { return nil }
    return last + 1
  }

  private static func isNotice(_ bytes: Span<UInt8>, _ range: ByteRange, isUnchecked: Bool) -> Bool
  {
    let first = word(bytes, from: range.lower, to: range.upper)
    guard !first.isEmpty, let phrase = Phrase(bytes, first) else { return false }
    if isWord(phrase) || isUnchecked && isTask(phrase) { return true }
    guard isStart(phrase) else { return false }
    let second = word(bytes, from: first.upper, to: range.upper)
    guard let pair = Phrase(bytes, ByteRange(first.lower, second.upper)) else { return false }
    return isPair(pair)
  }

  /// The next run of letters.
  private static func word(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> ByteRange {
    var low = start
    while low < end, !bytes[low].isLetter { low += 1 }
    var high = low
    while high < end, bytes[high].isLetter { high += 1 }
    return ByteRange(low, high)
  }

  private static func isWord(_ phrase: Phrase) -> Bool {
    switch phrase {
    case "pending", "planned", "tbd", "tba", "todo", "upcoming", "forthcoming", "cancelled",
      "canceled", "skipped", "deferred", "postponed", "abandoned", "dropped", "unwritten":
      true
    default: false
    }
  }
  private static func isPair(_ phrase: Phrase) -> Bool {
    switch phrase {
    case "not started", "not yet", "not created", "not written", "to come", "to follow",
      "coming soon", "coming later", "to be", "will be", "still to", "still missing",
      "in preparation":
      true
    default: false
    }
  }
  private static func isStart(_ phrase: Phrase) -> Bool {
    switch phrase {
    case "not", "to", "coming", "will", "still", "in": true
    default: false
    }
  }
  /// What an open task does to a document that is not there yet.
  private static func isTask(_ phrase: Phrase) -> Bool {
    switch phrase {
    case "create", "write", "draft", "add", "prepare", "produce": true
    default: false
    }
  }
}
