import WPHost
import WPSyntax

extension Command {
  static let debugTree = Command(
    "debug tree", .inspection, summary: "dump the syntax tree of a document",
    operands: [.debugged],
    examples: [
      Example("wp debug tree README.md", "prints each block with its byte range"),
      Example("wp debug tree plan.md | grep table", "finds what is read as a table"),
    ],
    run: { invocation in
      let file = try Debugged(invocation)
      return Answer(TreeDump.text(MarkdownParser.parse(file.bytes.span)))
    })

  static let debugOutline = Command(
    "debug outline", .inspection,
    summary: "print headings, tasks, tables and links as bare JSON",
    operands: [.debugged],
    examples: [
      Example("wp debug outline README.md", "prints what the parser sees, line by line"),
      Example("wp debug outline -", "reads standard input"),
    ],
    run: { invocation in
      let file = try Debugged(invocation)
      let span = file.bytes.span
      return Answer(output: OutlineDump(MarkdownParser.parse(span), span).json())
    })

  static let debugFrontmatter = Command(
    "debug frontmatter", .inspection,
    summary: "print the frontmatter of a document as bare JSON",
    description: "What cannot be read is listed with its place instead, and the exit status is 1.",
    operands: [.debugged],
    examples: [
      Example("wp debug frontmatter 03-cache-plan.md", "prints the keys with their types"),
      Example("wp debug frontmatter -", "reads standard input"),
    ],
    run: { invocation in try Debugged(invocation).frontmatter() })

  static let debugRewrite = Command(
    "debug rewrite", .inspection,
    summary: "print a document as it is written back after reading",
    operands: [.debugged],
    examples: [
      Example("wp debug rewrite README.md | cmp - README.md", "shows that no byte is lost"),
      Example("wp debug rewrite plan.md > copy.md", "copies a document through the parser"),
    ],
    run: { invocation in
      Answer(output: try Debugged(invocation).rewritten())
    })

  static let debugSet = Command(
    "debug set", .inspection, summary: "print a document with one frontmatter key set",
    description: "The file itself is not changed. A value that is YAML keeps its type.",
    operands: [.debugged, Operand("KEY=VALUE", .one, "the key and what it is set to")],
    examples: [
      Example("wp debug set plan.md status=claimed", "changes one value and no other byte"),
      Example("wp debug set plan.md 'title=Re: cache'", "quotes what needs it"),
    ],
    run: { invocation in
      let change = try invocation.arguments.operand(1) ?? ""
      return Answer(output: try Debugged(invocation).setting(change))
    })
}

extension Operand {
  fileprivate static let debugged = Operand("FILE", .one, "the document, or - for standard input")
}
