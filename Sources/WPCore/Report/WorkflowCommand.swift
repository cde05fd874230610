import WPSyntax

/// One line that GitHub's runner reads: `::error file=…,line=…::message`.
struct WorkflowCommand {
  /// The most annotations of one level that a step shows.
  static let limit = 10

  let text: String

  init(_ finding: Diagnostic, in report: Report, _ presentation: Presentation) {
    let place = finding.place
    var properties = ["file=" + Self.property(presentation.path(place.path).shown)]
    if !place.isWholeFile {
      properties.append("line=\(place.start.line)")
      properties.append("endLine=\(place.end.line)")
      // Columns are refused where the lines differ.
      if place.start.line == place.end.line {
        properties.append("col=\(place.start.column)")
        properties.append("endColumn=\(place.end.column)")
      }
    }
    let name = report.rule(finding.code).map { " \($0.name)" } ?? ""
    properties.append("title=" + Self.property("\(finding.code)\(name)"))
    var message = Clip.safe(finding.message)
    if let help = finding.help { message += "\n" + Clip.safe(help) }
    text =
      "::\(Self.level(finding.severity)) \(properties.joined(separator: ","))::"
      + Self.data(message)
  }

  init(_ remark: Remark) {
    let file = remark.path.map { "file=" + Self.property($0.shown) + "," } ?? ""
    text =
      "::\(Self.level(remark.severity)) \(file)title=\(Self.property(remark.title))::"
      + Self.data(Clip.safe(remark.message))
  }

  /// The one closing count.
  static func closing(_ report: Report, shown: Int) -> String {
    let counts = Counted.findings(
      errors: report.count(.error), warnings: report.count(.warning), infos: report.count(.info))
    guard let counts else {
      return "wp validate: nothing to complain about in \(Counted.subject(report))"
    }
    let verdict = report.verdict == .failing ? "failed" : "passed"
    let left = report.findings.count - shown
    let rest = left == 0 ? "" : "; \(left) more without an annotation"
    return "::notice title=wp validate::"
      + data("\(verdict): \(counts) in \(Counted.subject(report))\(rest)")
  }

  private static func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info, .off: "notice"
    }
  }

  /// Escapes a message as `escapeData` of @actions/core does.
  static func data(_ text: String) -> String { escape(text, also: "") }

  /// Escapes a property as `escapeProperty` of @actions/core does.
  static func property(_ text: String) -> String { escape(text, also: ":,") }

  private static func escape(_ text: String, also more: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": out += "%25"
      case "\r": out += "%0D"
      case "\n": out += "%0A"
      case ":" where more.contains(":"): out += "%3A"
      case "," where more.contains(","): out += "%2C"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
