package import WPSyntax

extension [SettingsProblem] {
  /// The problems, each with its line, as the text format shows findings.
  package func text(_ presentation: Presentation) -> Bytes {
    let paint = Paint(presentation)
    let block = TextBlock(presentation)
    var page = TextPage()
    for problem in self {
      page.line(
        paint(problem.severity.word, problem.severity.tone)
          + paint(": \(Clip.safe(problem.message))", .strong))
      let gutter = block.writeSource(problem.place, tone: problem.severity.tone, to: &page)
      if let help = problem.help { block.attach("help", Clip.safe(help), gutter, to: &page) }
      page.line()
    }
    return page.bytes
  }
}
