import WPCore
import WPSyntax

extension FuzzTarget {
  /// Reports of findings whose path, line, words and notes are the parts of a case.
  static let reports = FuzzTarget(
    "reports",
    words: [
      "\n%%\n", "::error file=a::b", "::", "%0A", "%", "]]>", "<![CDATA[", "&", "&lt;", "<b>", "\"",
      "'",
      "|", "\\", "`", "*", "_", "[a](b)", "<!--", "@ana", "#1", "~", "\u{1B}[2J", "\u{202E}",
      "\u{85}",
      "\u{2028}", "\u{FFFE}", "\u{FFFF}", "\u{10FFFF}", "\u{FEFF}", "\r", "\t", "| --- |",
      "https://a.b",
    ]
  ) { bytes throws(Violation) in
    let report = report(of: bytes)
    for reporter in Reporter.all {
      let out = reporter.render(report, Presentation())
      try demand(out == reporter.render(report, Presentation()), "\(reporter) differs from itself")
      guard let text = String(validating: out, as: UTF8.self) else {
        throw Violation("\(reporter) writes what is not UTF-8")
      }
      try demand(
        text.unicodeScalars.allSatisfy { $0 == "\n" || Visible.isSafe($0) },
        "\(reporter) shows control characters")
      switch reporter.name {
      case "json", "sarif":
        try demand(
          (try? JSONReader.read(out.span))?.members != nil, "\(reporter) writes no JSON")
      case "junit": try demandNone(XMLLaws.brokenLaw(of: out))
      case "github": try demandNone(brokenOrder(in: text))
      case "compact":
        try demand(
          text.count { $0 == "\n" } == report.findings.count, "a finding is not a line of its own")
      default: break
      }
    }
    try demandSummary(report)
  }

  private static func report(of bytes: Bytes) -> Report {
    var parts = CaseParts(bytes)
    let path = FilePath(Bytes("plan/") + parts.next())
    let source = SourceFile(path: path, bytes: parts.next())
    let half = source.bytes.count / 2
    let place = Diagnostic.Place(ByteRange(half / 2, half), in: source)
    let message = parts.nextText()
    let help = parts.nextText()
    let note = Diagnostic.Note(
      place: Diagnostic.Place(ByteRange(half, source.bytes.count), in: source),
      message: parts.nextText())
    let findings = [
      (RuleCode(150), Severity.error), (RuleCode(111), .warning), (RuleCode(1), .info),
    ]
    return Report(
      findings: findings.map { code, severity in
        Diagnostic(
          code: code, severity: severity, place: place, message: message,
          help: help.isEmpty ? nil : help, notes: [note])
      }, rules: Catalogue.rules, documents: 1, plans: 1, planningRoot: "plan")
  }

  // One order for each finding but infos, and a closing one; nothing in them ends an order early.
  private static func brokenOrder(in text: String) -> String? {
    let lines = text.utf8.split(separator: 0x0A)
    guard lines.count == 3 else { return "github writes \(lines.count) lines" }
    for (line, level) in zip(lines, ["error", "warning", "notice"]) {
      let front = level == "notice" ? "::notice title=" : "::\(level) file="
      guard line.starts(with: front.utf8) else { return "github writes no \(level)" }
    }
    return nil
  }

  private static func demandSummary(_ report: Report) throws(Violation) {
    let bytes = GitHubSummary.render(report, Presentation())
    let tree = MarkdownParser.parse(bytes.span)
    let kinds = tree.nodes.map(\.kind)
    try demand(kinds.count { $0 == .table } == 2, "the summary has other tables")
    try demand(!kinds.contains(.htmlBlock), "the summary has HTML")
    let rows = tree.nodes.indices.filter { kinds[$0] == .tableRow }
    let widths = rows.map { row in kinds[row..<tree.end(of: row)].count { $0 == .tableCell } }
    try demand(
      widths.allSatisfy { [2, 5].contains($0) }, "a row of the summary has other cells")
    try demand(Links.all(in: tree, bytes.span).isEmpty, "the summary has a link")
  }
}
