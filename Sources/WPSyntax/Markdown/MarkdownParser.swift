/// Reads Markdown: the blocks of CommonMark 0.31.2, the tables and tasks of GitHub, and front matter.
package enum MarkdownParser {
  /// How lines are read; the tree is the same.
  package enum Ways: Sendable {
    /// Ordinary lines straight away, all others in general.
    case straightFirst
    /// Every line in general.
    case general
  }

  /// Makes the tree of a document; every input has one.
  package static func parse(
    _ bytes: Span<UInt8>, frontMatter detection: FrontMatterBlock.Detection = .likely,
    by ways: Ways = .straightFirst
  ) -> Tree {
    var parser = BlockParser(documentOf: bytes.count, by: ways)
    var start = ByteScanner.byteOrderMark(bytes)
    var cursor = LineCursor()
    switch FrontMatterBlock.read(bytes, from: start, detection, &cursor) {
    case .none: cursor = LineCursor()
    case .unclosed(let range):
      cursor = LineCursor()
      parser.problems.append(SyntaxProblem(.unclosedFrontMatter, at: range))
    case .found(let node, let next):
      parser.nodes.append(node)
      start = next
    }
    parser.readLines(bytes, from: start, &cursor)
    return parser.finish(bytes)
  }
}
