import WPSyntax

extension Reporter {
  /// For programs: one document; keys keep their names and their order.
  package static let json = Reporter("json", "one JSON document, schema wp.validate/1") {
    report, presentation in
    var writer = JSONWriter()
    writer.object { document in
      document.member("schema", "wp.validate/1")
      document.members(of: report, presentation)
    }
    return writer.bytes + [0x0A]
  }
}

extension JSONWriter {
  /// Writes the members that tell of a report: what was looked at, and the findings.
  package mutating func members(of report: Report, _ presentation: Presentation) {
    member("verdict", report.verdict.rawValue)
    member("strict", report.isStrict)
    member("documents", report.documents)
    member("plans", report.plans)
    key("counts")
    object { counts in
      counts.member("error", report.count(.error))
      counts.member("warning", report.count(.warning))
      counts.member("info", report.count(.info))
      counts.member("fixable", report.findings.count(where: \.fixable))
      counts.member("suppressed", report.omissions.suppressed)
      counts.member("baselined", report.omissions.baselined)
      counts.member("baseline_gone", report.omissions.baselineGone)
    }
    key("findings")
    array { list in
      for finding in report.findings {
        list.object { $0.members(of: finding, in: report, presentation) }
      }
    }
  }

  fileprivate mutating func members(
    of finding: Diagnostic, in report: Report, _ presentation: Presentation
  ) {
    member("code", finding.code.description)
    member("name", report.rule(finding.code).map { "\($0.name)" } ?? "")
    member("severity", finding.severity.word)
    members(of: finding.place, presentation)
    member("plan", ifPresent: report.plan(of: finding.place.path)?.text)
    member("message", finding.message)
    member("help", ifPresent: finding.help)
    key("notes")
    array { notes in
      for note in finding.notes {
        notes.object {
          $0.members(of: note.place, presentation)
          $0.member("message", note.message)
        }
      }
    }
    member("fixable", finding.fixable)
  }

  fileprivate mutating func members(of place: Diagnostic.Place, _ presentation: Presentation) {
    member("path", presentation.path(place.path).text)
    member("line", place.start.line)
    member("column", place.start.column)
    member("end_line", place.end.line)
    member("end_column", place.end.column)
  }
}
