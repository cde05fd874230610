/// The last lines of the text format: what was held back, the count and the verdict.
struct TextClosing {
  private let report: Report
  private let selection: TextSelection
  private let presentation: Presentation
  private let folded: Int

  /// Takes what was shown of a report; `folded` is the number of findings that the reader may miss.
  init(
    _ report: Report, _ selection: TextSelection, _ presentation: Presentation, folded: Int = 0
  ) {
    self.report = report
    self.selection = selection
    self.presentation = presentation
    self.folded = folded
  }

  /// Writes the lines; a quiet run ends with its findings.
  func write(to page: inout TextPage) {
    guard !presentation.isQuiet else { return }
    let paint = Paint(presentation)
    for (index, omission) in omissions.enumerated() {
      page.line(paint((index == 0 ? "not shown: " : "           ") + omission, .faint))
    }
    if report.omissions.baselineGone > 0 {
      let gone = Counted.phrase(report.omissions.baselineGone, "finding")
      page.line(
        paint("gone: \(gone) of the baseline (`--write-baseline` takes them out of it)", .faint))
    }
    page.line(verdict(paint))
  }

  private var omissions: [String] {
    [
      (folded, "finding", "of a rule that was shown for the file (`--full` shows them)"),
      (selection.hiddenInfos, "info", "(`--info` shows them)"),
      (selection.heldBack, "finding", "below an error in completed plans (`--format compact`)"),
      (report.omissions.suppressed, "finding", "silenced by comments"),
      (report.omissions.baselined, "finding", "in the baseline"),
    ].filter { $0.0 > 0 }.map { "\(Counted.phrase($0.0, $0.1)) \($0.2)" }
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
