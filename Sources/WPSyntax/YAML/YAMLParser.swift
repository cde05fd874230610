/// Reads the YAML of frontmatter and configuration: the core schema of YAML 1.2 without the features that
/// `SyntaxProblem.RefusedFeature` names.
///
/// It is total: any bytes give a tree and a list of problems, in time linear in their number. Recursion is
/// bounded by `depthLimit`.
package struct YAMLParser: ~Copyable {
  /// Collections nested deeper than this are refused.
  package static let depthLimit = 64
  /// After so many problems the rest of a document is left unread.
  static let problemLimit = 20

  /// Ends the reading of an entry whose problem has been noted.
  struct Stop: Error {}

  var nodes: Scratch<YAMLNode>
  var problems: [SyntaxProblem] = []
  let end: Int
  /// The offset of the next byte.
  var at: Int
  /// The offset at which the line of `at` starts.
  var lineStart: Int
  /// The offset behind the node that was finished last.
  var nodeEnd = 0
  /// The indentation of the line that the last gap led to, up to its first tab.
  var column = 0
  /// Whether a tab stands before the token that the last gap led to.
  var isAfterTab = false
  var depth = 0
  /// Whether what was met makes every later line doubtful.
  var isHopeless = false

  private init(from start: Int, to end: Int) {
    nodes = Scratch(capacity: (end - start) / 8 + 4)
    at = start
    lineStart = start
    self.end = end
  }

  /// Reads the document in a range of a file; all ranges of the tree are offsets in that file.
  package static func parse(_ bytes: Span<UInt8>, in range: ByteRange) -> YAMLTree {
    let end = min(range.upper, bytes.count)
    var start = min(range.lower, end)
    if start == 0, end >= 3 { start = ByteScanner.byteOrderMark(bytes) }
    let nothing = YAMLNode(.null, style: .plain, range: ByteRange(start, start))
    if let fault = YAMLCharacters.firstFault(bytes, from: start, to: end) {
      return YAMLTree(nodes: [nothing], problems: [fault])
    }
    var parser = YAMLParser(from: start, to: end)
    do throws(Stop) { try parser.document(bytes) } catch { parser.nodes.truncate(to: 0) }
    if parser.nodes.isEmpty { parser.nodes.append(nothing) }
    return YAMLTree(nodes: parser.nodes.suffix(from: 0), problems: parser.problems)
  }

  private mutating func document(_ bytes: Span<UInt8>) throws(Stop) {
    try skipLayout(bytes)
    if at < end, bytes[at] == UInt8(ascii: "%") {
      isHopeless = true
      throw refuse(.directive, at, endOfLine(bytes, from: at))
    }
    if isMark("---", bytes) {
      at &+= 3
    } else {
      at = lineStart
    }
    try value(bytes, parent: -1, at: .document)
    guard at >= end else { throw fail("expected the end of the document", at, at &+ 1) }
  }

  /// Notes a problem and gives what is to be thrown for it.
  mutating func fail(_ text: String, _ start: Int, _ end: Int) -> Stop {
    note(.yamlSyntax(text), start, end)
  }

  /// Notes that a feature was met which the dialect leaves out.
  mutating func refuse(_ feature: SyntaxProblem.RefusedFeature, _ start: Int, _ end: Int) -> Stop {
    note(.refusedFeature(feature), start, end)
  }

  /// Notes a problem of any kind; its range never leaves the document.
  mutating func note(_ kind: SyntaxProblem.Kind, _ start: Int, _ end: Int) -> Stop {
    let high = min(end, self.end)
    problems.append(SyntaxProblem(kind, at: ByteRange(min(start, high), high)))
    return Stop()
  }

  /// Goes one collection deeper.
  mutating func enter(_ start: Int) throws(Stop) {
    guard depth < Self.depthLimit else { throw note(.nestedTooDeep, start, start &+ 1) }
    depth &+= 1
  }

  /// Appends a scalar that ends at `end`; `layout` is that of its node.
  @inline(__always)
  mutating func append(
    _ kind: YAMLNode.Kind, _ style: YAMLNode.Style, _ start: Int, _ end: Int,
    layout: UInt16 = 0
  ) {
    nodes.append(
      YAMLNode(kind, style: style, range: ByteRange(start, end), layout: layout))
    nodeEnd = end
  }

  /// Gives a collection its size and its end and leaves it.
  @inline(__always)
  mutating func close(_ index: Int) {
    nodes[index].size = UInt32(truncatingIfNeeded: nodes.count &- index)
    nodes[index].range.end = UInt32(truncatingIfNeeded: nodeEnd)
    depth &-= 1
  }
}
