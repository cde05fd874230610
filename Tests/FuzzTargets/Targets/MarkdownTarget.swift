import WPSyntax

extension FuzzTarget {
  /// Markdown by itself: the tree, its outline and links, and the spacing of its tables.
  static let markdown = FuzzTarget(
    "markdown",
    words: [
      "# ", "## ", "===\n", "---\n", "- ", "* ", "1. ", "> ", "    ", "\t", "```", "~~~\n",
      "- [ ] ",
      "- [x] ", "|", "|-|-|\n", ":-:", "[a](b)", "[a]: b\n", "![", "](", "<b>", "<!-- ", "-->", "*",
      "**", "_", "`", "\\", "&amp;", "<http://a.b>", "www.a.b", "a@b.c", "\n\n", "\r\n", "\r",
      "<<<<<<< a\n", "=======\n", ">>>>>>> b\n", "\u{FEFF}", "日本", "e\u{301}",
    ]
  ) { bytes throws(Violation) in
    for detection in [FrontMatterBlock.Detection.never, .likely, .always] {
      try demandTree(bytes, detection)
    }
    try demandSameBlocksWithReturns(bytes)
    let once = DocumentSpacing.of(bytes)
    try demand(DocumentSpacing.of(once) == once, "spacing is not settled at once")
  }

  private static func demandTree(
    _ bytes: Bytes, _ detection: FrontMatterBlock.Detection
  ) throws(Violation) {
    let tree = MarkdownParser.parse(bytes.span, frontMatter: detection)
    try demandNone(brokenLaw(of: tree, in: bytes))
    try demandNone(brokenLink(of: tree, in: bytes))
    try demand(
      OutlineDump(tree, bytes.span).headings.count == tree.nodes.count { $0.kind == .heading },
      "a heading is missing in the outline")
    try demand(
      tree == MarkdownParser.parse(bytes.span, frontMatter: detection), "two readings differ")
  }

  // A document means the same whichever system it was saved on.
  private static func demandSameBlocksWithReturns(_ bytes: Bytes) throws(Violation) {
    guard !bytes.contains(ByteScanner.carriageReturn) else { return }
    let returned = Bytes(
      bytes.flatMap { $0 == 0x0A ? [ByteScanner.carriageReturn, 0x0A] : [$0] })
    let plain = MarkdownParser.parse(bytes.span).nodes
    let other = MarkdownParser.parse(returned.span).nodes
    let areEqual =
      plain.count == other.count
      && zip(plain, other).allSatisfy { $0.kind == $1.kind && $0.size == $1.size }
    try demand(areEqual, "with CR LF there are other blocks")
  }
}
