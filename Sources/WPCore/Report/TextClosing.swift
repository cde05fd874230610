/// The last lines of the text format: what was held back, the count and the verdict.
struct TextClosing {
  private let report: Report
  private let selection: TextSelection
  private let presentation: Presentation

  init(_ report: Report, _ selection: TextSelection, _ presentation: Presentation) {
    self.report = report
    self.selection = selection
    self.presentation = presentation
  }

  /// Writes the lines; a quiet run ends with its findings.
  func write(to page: inout TextPage) {
    guard !presentation.isQuiet else { return }
    let paint = Paint(presentation)
    if let omissions {
      for line in Clip.wrapped("not shown: \(omissions)", presentation.width) {
        page.line(paint(line, .faint))
      }
    }
    if report.omissions.baselineGone > 0 {
      let gone = Counted.phrase(report.omissions.baselineGone, "finding")
      page.line(
        paint("gone: \(gone) of the baseline; `--write-baseline` takes them out of it", .faint))
    }
    page.line(verdict(paint))
  }

  private var omissions: String? {
    var parts: [String] = []
    func add(_ count: Int, _ noun: String, _ why: String) {
      if count > 0 { parts.append("\(Counted.phrase(count, noun)) \(why)") }
    }
    add(selection.hiddenInfos, "info", "(`--info` shows them)")
    add(selection.heldBack, "finding", "below an error in completed plans (`--format compact`)")
    add(report.omissions.suppressed, "finding", "silenced by comments")
    add(report.omissions.baselined, "finding", "in the baseline")
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  private func verdict(_ paint: Paint) -> String {
    let subject = Counted.subject(report)
    let strict = report.isStrict ? " (strict: warnings are errors)" : ""
    let counts = Counted.findings(
      errors: selection.count(.error), warnings: selection.count(.warning),
      infos: selection.count(.info))
    return switch report.verdict {
    case .failing: paint("failed:", .error) + " \(counts ?? "errors") in \(subject)\(strict)"
    case .passing where counts != nil:
      paint("passed:", .good) + " \(counts ?? "") in \(subject)\(strict)"
    case .passing, .clean:
      paint("passed:", .good) + " nothing to complain about in \(subject)\(strict)"
    }
  }
}
