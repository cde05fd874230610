import WPSyntax

/// One page for a tree with more findings than anybody reads: what is wrong by rule, where it starts, what to do.
struct TextOverview {
  /// The most findings, repeats folded, that are shown one by one.
  static let threshold = 20
  private static let errorRules = 8
  private static let warningRules = 10

  private let report: Report
  private let selection: TextSelection
  private let presentation: Presentation
  private let paint: Paint
  private let counts: [RuleCount]

  init(_ report: Report, _ selection: TextSelection, _ presentation: Presentation) {
    self.report = report
    self.selection = selection
    self.presentation = presentation
    paint = Paint(presentation)
    counts = RuleCount.all(in: selection.groups)
  }

  /// Writes the page.
  func write(to page: inout TextPage) {
    let root = presentation.path(report.planningRoot)
    let below = root.bytes.isEmpty ? "" : " below \(root.shown)"
    page.line(paint("\(Counted.subject(report))\(below)", .strong))
    page.line()
    let errors = counts.filter { $0.severity == .error }
    section("errors", .error, errors, limit: Self.errorRules, to: &page) { count in
      errors.count <= Self.errorRules / 2 ? 3 : count.count == 1 ? 1 : 2
    }
    section(
      "warnings", .warning, counts.filter { $0.severity == .warning }, limit: Self.warningRules,
      to: &page
    ) { _ in 0 }
    section(
      "infos", .info, counts.filter { $0.severity <= .info }, limit: Self.warningRules, to: &page
    ) { _ in 0 }
    if !presentation.isQuiet { advise(to: &page) }
    TextClosing(report, selection, presentation).write(to: &page)
  }

  private func section(
    _ title: String, _ tone: Paint.Tone, _ counts: [RuleCount], limit: Int, to page: inout TextPage,
    examples: (RuleCount) -> Int
  ) {
    guard !counts.isEmpty else { return }
    let total = counts.reduce(0) { $0 + $1.count }
    page.line(paint("\(total) \(title)", tone))
    for count in counts.prefix(limit) {
      headline(count, to: &page)
      for finding in count.examples(examples(count), in: report) { example(finding, to: &page) }
    }
    let rest = counts.dropFirst(limit)
    if !rest.isEmpty {
      let left = rest.reduce(0) { $0 + $1.count }
      let codes = rest.prefix(8).map(\.code.description).joined(separator: " ")
      page.line(
        paint(
          "       … and \(left) of \(Counted.phrase(rest.count, "more rule")): \(codes)", .faint))
    }
    page.line()
  }

  /// Writes a line such as `85  WP170 dead-link   23 files   link to an absent file`.
  private func headline(_ count: RuleCount, to page: inout TextPage) {
    let rule = report.rule(count.code)
    let title = Clip.padded("\(count.code)\(rule.map { " \($0.name)" } ?? "")", titleWidth)
    let number = Self.right(String(count.count), 5)
    let files = Self.right(Counted.phrase(count.documents, "file"), 9)
    let room = presentation.width - titleWidth - 20
    let summary = Clip.columns(rule.map { "\($0.summary)" } ?? "", max(room, 24))
    page.line("\(number)  \(paint(title, .strong))  \(files)  \(summary)")
  }

  private var titleWidth: Int {
    counts.reduce(0) { widest, count in
      max(widest, 6 + (report.rule(count.code)?.name.utf8CodeUnitCount ?? 0))
    }
  }

  private func example(_ finding: Diagnostic, to page: inout TextPage) {
    let path = report.pathInRoot(finding.place.path) ?? presentation.path(finding.place.path)
    let line = finding.place.isWholeFile ? "" : ":\(finding.place.start.line)"
    let half = presentation.width * 6 / 10
    let location = Clip.path(path.shown + line, half)
    let room = presentation.width - 11 - DisplayWidth.of(location)
    page.line(
      "         \(paint(location, .frame))  \(Clip.columns(Clip.safe(finding.message), max(room, 24)))"
    )
  }

  private func advise(to page: inout TextPage) {
    page.line(paint("what to do next", .strong))
    var advice: [(String, String)] = []
    if let worst = worstPlan {
      let errors = Counted.phrase(worst.errors, "error")
      advice.append(("wp validate \(worst.name.shown)", "one plan in full, here with \(errors)"))
    }
    if let first = counts.first {
      advice.append(
        ("wp explain \(first.code)", "what a rule means, with a bad and a good example"))
    }
    advice.append(("wp validate --format compact", "every finding, a line each"))
    let fixable = selection.groups.reduce(0) { total, group in
      total + (group.first.fixable ? 1 : 0) + group.repeats.count(where: \.fixable)
    }
    if fixable > 0 {
      advice.append(("wp validate --fix", "mends \(fixable) of them; `--diff` shows how"))
    }
    advice.append(("wp validate --write-baseline", "start clean: from then on only what is new"))
    let width = advice.reduce(0) { max($0, DisplayWidth.of($1.0)) }
    for (command, purpose) in advice {
      page.line("  \(paint(Clip.padded(command, width), .good))  \(purpose)")
    }
    page.line()
  }

  /// The plan with the most errors, one under way before a completed one, a late one before an early one.
  private var worstPlan: (name: FilePath, errors: Int)? {
    var errors: [FilePath: Int] = [:]
    for group in selection.groups where group.first.severity == .error {
      guard let plan = report.plan(of: group.first.place.path) else { continue }
      errors[plan, default: 0] += group.count
    }
    func rank(_ plan: (name: FilePath, errors: Int)) -> (Int, Int) {
      (report.completedPlans.contains(plan.name) ? 0 : 1, plan.errors)
    }
    return errors.map { (name: $0.key, errors: $0.value) }
      .max { a, b in rank(a) == rank(b) ? a.name < b.name : rank(a) < rank(b) }
  }

  private static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.utf8.count)) + text
  }
}
