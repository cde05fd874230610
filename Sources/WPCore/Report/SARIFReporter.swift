import WPSyntax

extension Reporter {
  /// For code scanning: SARIF 2.1.0.
  package static let sarif = Reporter("sarif", "SARIF 2.1.0 for code scanning") {
    report, presentation in
    SARIFLog(report, presentation).bytes
  }
}

/// Builds one SARIF log with one run.
private struct SARIFLog {
  private(set) var bytes: Bytes = []
  private let report: Report
  private let presentation: Presentation
  /// The rules that spoke, in the order of the catalogue; results point into it.
  private let rules: [Rule]
  private static let root = "%SRCROOT%"

  init(_ report: Report, _ presentation: Presentation) {
    self.report = report
    self.presentation = presentation
    let spoken = Set(report.findings.map(\.code))
    rules = report.rules.filter { spoken.contains($0.code) }
    var writer = JSONWriter()
    writer.object { log in
      log.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      log.member("version", "2.1.0")
      log.key("runs")
      log.array { runs in runs.object { writeRun(to: &$0) } }
    }
    bytes = writer.bytes + [0x0A]
  }

  private func writeRun(to run: inout JSONWriter) {
    run.key("tool")
    run.object { tool in
      tool.key("driver")
      tool.object { driver in
        driver.member("name", "wp")
        if !presentation.version.isEmpty { driver.member("version", presentation.version) }
        driver.key("rules")
        driver.array { list in
          for rule in rules { list.object { write(rule, to: &$0) } }
        }
      }
    }
    run.key("originalUriBaseIds")
    run.object { bases in
      bases.key(Self.root)
      bases.object { $0.write(text: "The root of the repository.", as: "description") }
    }
    run.member("columnKind", "unicodeCodePoints")
    run.key("results")
    run.array { list in
      var seen: [FindingKey: Int] = [:]
      let indices = Dictionary(uniqueKeysWithValues: zip(rules.map(\.code), 0...))
      for finding in report.findings {
        let key = FindingKey(finding)
        seen[key, default: 0] += 1
        let fingerprint = "\(key.fingerprint):\(seen[key] ?? 1)"
        list.object { result in
          write(finding, rule: indices[finding.code], fingerprint: fingerprint, to: &result)
        }
      }
    }
  }

  private func write(_ rule: Rule, to writer: inout JSONWriter) {
    writer.member("id", rule.code.description)
    writer.member("name", "\(rule.name)")
    writer.write(text: "\(rule.summary)", as: "shortDescription")
    writer.write(text: "\(rule.why)", as: "fullDescription")
    writer.write(text: "\(rule.why)\n\n`wp explain \(rule.code)` shows an example.", as: "help")
    writer.key("defaultConfiguration")
    writer.object { $0.member("level", rule.severity.sarifLevel) }
    writer.key("properties")
    writer.object { properties in
      properties.member("tags", ["planning"] + (rule.fixable ? ["fixable"] : []))
      properties.member("problem.severity", rule.severity.sarifProblem)
    }
  }

  private func write(
    _ finding: Diagnostic, rule: Int?, fingerprint: String, to writer: inout JSONWriter
  ) {
    writer.member("ruleId", finding.code.description)
    if let rule { writer.member("ruleIndex", rule) }
    writer.member("level", finding.severity.sarifLevel)
    var message = Visible.text(finding.message)
    if let help = finding.help { message += "\n" + Visible.text(help) }
    writer.write(text: message, as: "message")
    writer.key("locations")
    writer.array { list in list.object { write(finding.place, to: &$0) } }
    if !finding.notes.isEmpty {
      writer.key("relatedLocations")
      writer.array { list in
        for (index, note) in finding.notes.enumerated() {
          list.object { location in
            location.member("id", index + 1)
            write(note.place, to: &location)
            location.write(text: Visible.text(note.message), as: "message")
          }
        }
      }
    }
    writer.key("partialFingerprints")
    writer.object { $0.member("wpFinding/v1", fingerprint) }
  }

  private func write(_ place: Diagnostic.Place, to location: inout JSONWriter) {
    location.key("physicalLocation")
    location.object { physical in
      physical.key("artifactLocation")
      physical.object { artifact in
        artifact.member("uri", URIPath.encoded(presentation.path(place.path)))
        artifact.member("uriBaseId", Self.root)
      }
      guard !place.isWholeFile else { return }
      physical.key("region")
      physical.object { region in
        region.member("startLine", place.start.line)
        region.member("startColumn", place.start.column)
        region.member("endLine", place.end.line)
        region.member("endColumn", place.end.column)
      }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func write(text: String, as name: String) {
    key(name)
    object { $0.member("text", text) }
  }
}

extension Severity {
  fileprivate var sarifLevel: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .info: "note"
    case .off: "none"
    }
  }

  /// The word of GitHub's code scanning, which knows three.
  fileprivate var sarifProblem: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .info, .off: "recommendation"
    }
  }
}
