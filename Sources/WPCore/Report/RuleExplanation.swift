package import WPSyntax

/// The page of `wp explain`: what a rule means, with a bad and a good example.
package enum RuleExplanation {
  /// Renders the page.
  package static func text(_ rule: Rule, _ presentation: Presentation) -> Bytes {
    let paint = Paint(presentation)
    var page = TextPage()
    page.line(
      paint("\(rule.severity.word)[\(rule.code)]", rule.severity.tone)
        + paint(" \(rule.name): \(rule.summary)", .strong))
    page.line("speaks in \(rule.profiles.words)")
    page.line()
    for line in Clip.wrapped("\(rule.why)", presentation.width) { page.line(line) }
    write(Example(rule.failing), "bad", .error, presentation, to: &page)
    write(Example(rule.passing), "good", .good, presentation, to: &page)
    page.line()
    if rule.fixable { page.line("`wp validate --fix` mends it.") }
    page.line(
      "To silence one finding, put `<!-- wp:ignore \(rule.code) reason -->` on the line before it;")
    page.line("to change the rule, set `rules: {\(rule.code): off}` in .engineering/wp.yaml.")
    return page.bytes
  }

  /// Renders the document of `wp explain --json`.
  package static func json(_ rule: Rule) -> Bytes {
    var writer = JSONWriter()
    writer.object { document in
      document.member("schema", "wp.explain/1")
      document.members(of: rule)
      document.key("failing")
      document.array { write(Example(rule.failing), to: &$0) }
      document.key("passing")
      document.array { write(Example(rule.passing), to: &$0) }
    }
    return writer.bytes + [0x0A]
  }

  private static func write(
    _ example: Example, _ title: String, _ tone: Paint.Tone, _ presentation: Presentation,
    to page: inout TextPage
  ) {
    let paint = Paint(presentation)
    for file in example.files {
      page.line()
      let slash = file.isFolder ? "/" : ""
      let fault = file.isMarked ? " (this one)" : ""
      page.line("\(paint(title, tone))  \(paint(file.path.shown + slash, .frame))\(fault)")
      guard !file.bytes.isEmpty else { continue }
      let bar = paint("|", .frame)
      for line in ExampleLines(file, width: presentation.width - 4).lines {
        page.line("  \(bar) \(line)")
      }
    }
  }

  private static func write(_ example: Example, to list: inout JSONWriter) {
    for file in example.files {
      list.object { entry in
        entry.member("path", file.path.text)
        entry.member("text", ByteScanner.text(file.bytes.span, ByteRange(0, file.bytes.count)))
      }
    }
  }
}
