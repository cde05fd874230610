package import WPSyntax

/// Finds the suppressing comments of a document.
///
/// A document without any costs two searches for a byte; lines are counted only where there is one.
package struct SuppressionReader {
  private let rules: () -> [Rule]
  private static let keyword: StaticString = "wp:ignore"

  package init(rules: @autoclosure @escaping () -> [Rule]) { self.rules = rules }

  /// Reads `<!-- wp:ignore … -->` in the body and `# wp:ignore …` in the frontmatter, code blocks excepted.
  package func read(_ bytes: Span<UInt8>, tree: Tree) -> [Suppression] {
    let front =
      tree.nodes.count > 1 && tree[1].kind == .frontMatter ? tree[1].range : ByteRange.zero
    var found = frontComments(bytes, front)
    var offset = front.upper
    while let open = ByteScanner.find(UInt8(ascii: "<"), in: bytes, from: offset, to: bytes.count) {
      offset = open + 1
      // Nearly every `<` is a tag or a comparison, and this loop sees them all.
      guard offset < bytes.count, bytes[offset] == UInt8(ascii: "!") else { continue }
      if let comment = bodyComment(bytes, at: open) {
        found.append(comment)
        offset = comment.range.upper
      }
    }
    guard !found.isEmpty else { return [] }
    return resolve(Self.outsideCode(found, tree), bytes, front)
  }

  /// A comment and the words behind its keyword.
  private struct Comment {
    let range: ByteRange
    let words: ByteRange
  }

  private func frontComments(_ bytes: Span<UInt8>, _ front: ByteRange) -> [Comment] {
    var found: [Comment] = []
    var offset = front.lower
    let limit = front.upper
    while let sign = ByteScanner.find(UInt8(ascii: "#"), in: bytes, from: offset, to: limit) {
      offset = sign + 1
      let isStart =
        sign == 0 || ByteScanner.isBlank(bytes[sign - 1]) || ByteScanner.isLineEnd(bytes[sign - 1])
      guard isStart, let words = Self.words(bytes, from: sign + 1) else { continue }
      let end = Self.endOfLine(bytes, from: words, to: limit)
      found.append(Comment(range: ByteRange(sign, end), words: ByteRange(words, end)))
      offset = end
    }
    return found
  }

  private func bodyComment(_ bytes: Span<UInt8>, at open: Int) -> Comment? {
    guard ("<!--" as StaticString).matches(bytes, at: open),
      let words = Self.words(bytes, from: open + 4), !Self.isQuoted(bytes, open)
    else { return nil }
    // A comment that does not end on its line is read up to there: it cannot make the search quadratic.
    let limit = Self.endOfLine(bytes, from: words, to: bytes.count)
    var end = words
    while end < limit, !("-->" as StaticString).matches(bytes, at: end) { end += 1 }
    return Comment(
      range: ByteRange(open, min(end + 3, limit)), words: ByteRange(words, end))
  }

  /// The offset behind the keyword, or nil where something else stands.
  private static func words(_ bytes: Span<UInt8>, from start: Int) -> Int? {
    var offset = start
    while offset < bytes.count, ByteScanner.isBlank(bytes[offset]) { offset += 1 }
    guard keyword.matches(bytes, at: offset) else { return nil }
    return offset + keyword.utf8CodeUnitCount
  }

  private static func endOfLine(_ bytes: Span<UInt8>, from start: Int, to limit: Int) -> Int {
    var end = start
    while end < limit, !ByteScanner.isLineEnd(bytes[end]) { end += 1 }
    return end
  }

  /// Whether a comment is shown and not meant: a backtick stands right before it.
  private static func isQuoted(_ bytes: Span<UInt8>, _ open: Int) -> Bool {
    var offset = open
    while offset > 0, ByteScanner.isBlank(bytes[offset - 1]) { offset -= 1 }
    return offset > 0 && bytes[offset - 1] == UInt8(ascii: "`")
  }

  /// The comments that are meant; what stands in a code block is only shown.
  ///
  /// Both lists ascend, so one walk does.
  private static func outsideCode(_ comments: [Comment], _ tree: Tree) -> [Comment] {
    let code = tree.nodes.filter { $0.kind == .fencedCode || $0.kind == .indentedCode }
    var next = 0
    return comments.filter { comment in
      while next < code.count, code[next].range.upper <= comment.range.lower { next += 1 }
      return next == code.count || comment.range.lower < code[next].range.lower
    }
  }

  private func resolve(
    _ comments: [Comment], _ bytes: Span<UInt8>, _ front: ByteRange
  ) -> [Suppression] {
    let table = LineTable(bytes)
    let owns = comments.map { table.line(of: $0.range.lower) }
    let targets = Self.targets(of: owns, bytes, table)
    // The two lines of dashes around the frontmatter are no content.
    let opening = table.line(of: front.lower) + (front.isEmpty ? 0 : 1)
    let closing = table.line(of: max(front.lower, front.upper - 1)) + (front.isEmpty ? 0 : 1)
    let head = Self.firstContent(fromLine: opening, bytes, table, owns)
    let body = Self.firstContent(fromLine: closing, bytes, table, owns)
    return comments.indices.map { index in
      let comment = comments[index]
      let (selectors, reason) = parse(bytes, comment.words)
      return Suppression(
        range: comment.range, selectors: selectors, reason: reason, line: targets[index] + 1,
        isFirst: owns[index] < (comment.range.lower < front.upper ? head : body))
    }
  }

  /// The line each comment speaks of: blank lines and further comments may stand between.
  private static func targets(
    of owns: [Int], _ bytes: Span<UInt8>, _ table: LineTable
  ) -> [Int] {
    let lines = Set(owns)
    var targets = owns
    for index in owns.indices.reversed() {
      var line = owns[index] + 1
      while line < table.starts.count {
        if lines.contains(line), index + 1 < owns.count {
          // Behind the next comment the way is known.
          line = targets[index + 1]
          break
        }
        guard isBlank(bytes, table.content(ofLine: line, in: bytes)) else { break }
        line += 1
      }
      targets[index] = line
    }
    return targets
  }

  /// The first line from one on that is neither blank nor a comment.
  private static func firstContent(
    fromLine start: Int, _ bytes: Span<UInt8>, _ table: LineTable, _ owns: [Int]
  ) -> Int {
    let comments = Set(owns)
    var line = start
    while line < table.starts.count,
      comments.contains(line) || isBlank(bytes, table.content(ofLine: line, in: bytes))
    {
      line += 1
    }
    return line
  }

  private static func isBlank(_ bytes: Span<UInt8>, _ range: ByteRange) -> Bool {
    ByteScanner.trim(bytes, range.lower, range.upper).isEmpty
  }
}

extension SuppressionReader {
  /// Takes the rules from the front of the words: the first word, what follows a comma, and what is a rule.
  private func parse(
    _ bytes: Span<UInt8>, _ words: ByteRange
  ) -> (selectors: [Suppression.Selector], reason: ByteRange) {
    var selectors: [Suppression.Selector] = []
    var offset = words.lower
    var isExpected = true
    while true {
      offset = ByteScanner.trim(bytes, offset, words.upper).lower
      var end = offset
      while end < words.upper, Self.isWordByte(bytes[end]) { end += 1 }
      let text = ByteScanner.text(bytes, ByteRange(offset, end))
      let code = code(text)
      guard end > offset, isExpected || code != nil else { break }
      selectors.append(
        Suppression.Selector(
          text: Visible.text(text), range: ByteRange(offset, end), code: code))
      offset = ByteScanner.trim(bytes, end, words.upper).lower
      isExpected = offset < words.upper && bytes[offset] == UInt8(ascii: ",")
      if isExpected { offset += 1 }
    }
    return (selectors, Self.reason(bytes, ByteRange(offset, words.upper)))
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// What is left, without the punctuation that separates it from the rules.
  private static func reason(_ bytes: Span<UInt8>, _ range: ByteRange) -> ByteRange {
    var start = range.lower
    while start < range.upper {
      let length = ByteScanner.scalarLength(bytes, at: start)
      let piece = ByteScanner.text(bytes, ByteRange(start, min(start + length, range.upper)))
      guard [" ", "\t", ":", "-", "–", "—", "(", ","].contains(piece) else { break }
      start += length
    }
    return ByteScanner.trim(bytes, min(start, range.upper), range.upper)
  }

  private func code(_ text: String) -> RuleCode? {
    RuleLookup(rules()).rule(text)?.code
  }
}
