import WPSyntax

extension FuzzTarget {
  /// YAML as frontmatter has it, and behind `%%` a value that a key is set to.
  static let frontMatter = FuzzTarget(
    "frontmatter",
    words: [
      ": ", "- ", "? ", "\n  ", "\n- ", "---", "...", "#", " #", "|", ">-", "|2+", "[", "]", "{",
      "}",
      ", ", "\"", "'", "''", "\\", "\\u00e9", "\\x0", "&a ", "*a", "!t", "<<: ", "~", "0x1F", "1e9",
      ".inf", "null", "\u{FEFF}", "\u{85}", "\r\n", "status: ", "%%",
    ]
  ) { bytes throws(Violation) in
    var parts = CaseParts(bytes)
    let yaml = parts.next()
    try demandTree(yaml)
    let value = parts.nextText()
    try demandEmission(value)
    try demandEdit(of: Bytes("---\n") + yaml + Bytes("\n---\n\n# A\n"), to: value)
  }

  private static func demandTree(_ bytes: Bytes) throws(Violation) {
    let range = ByteRange(0, bytes.count)
    let tree = YAMLParser.parse(bytes.span, in: range)
    try demandNone(tree.faults(within: range).first)
    try demandNone(
      tree.misjudged(in: bytes).first.map { "\(tree[$0]) says otherwise than its bytes" })
    try demand(tree == YAMLParser.parse(bytes.span, in: range), "two readings differ")
    let json = YAMLJSON.bytes(tree, in: bytes.span)
    guard tree.problems.isEmpty else { return }
    do throws(JSONProblem) { _ = try JSONReader.read(json.span) } catch {
      throw Violation("sound YAML is written as what is not JSON: \(error)")
    }
  }

  private static func demandEmission(_ text: String) throws(Violation) {
    for style in [YAMLNode.Style.plain, .singleQuoted, .doubleQuoted] {
      let bytes = Bytes("k: " + YAMLEmit.scalar(text, like: style))
      let tree = YAMLParser.parse(bytes.span, in: ByteRange(0, bytes.count))
      let isString = tree.problems.isEmpty && tree.nodes.count == 3 && tree[2].kind == .string
      try demand(isString, "an emitted scalar is no string")
      try demand(
        tree.text(of: 2, in: bytes.span) == text, "an emitted scalar says something else")
    }
  }

  private static func demandEdit(of bytes: Bytes, to value: String) throws(Violation) {
    guard let once = set(bytes, value) else { return }
    let tree = MarkdownParser.parse(once.span)
    guard let range = FrontMatterBlock.content(of: tree) else {
      throw Violation("an edit takes the frontmatter away")
    }
    let yaml = YAMLParser.parse(once.span, in: range)
    guard let node = yaml.value(of: 0, key: "status", in: once.span) else {
      throw Violation("an edit leaves its key out")
    }
    try demand(yaml.text(of: node, in: once.span) == value, "an edit says something else")
    try demand(set(once, value) == once, "an edit that was made is made again")
  }

  private static func set(_ bytes: Bytes, _ value: String) -> Bytes? {
    let matter = FrontMatterBlock.content(of: MarkdownParser.parse(bytes.span))
    let edit = try? FrontMatterEdit.set(
      key: "status", value: .text(value), in: bytes, frontMatter: matter)
    return edit.flatMap { EditSet([$0]) }?.apply(to: bytes)
  }
}
