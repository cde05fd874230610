import WPSyntax

extension Reporter {
  /// For CI servers: a suite for each document with findings, a case for each finding.
  ///
  /// Only an error is a failure, so that a server agrees with the exit status; a warning is a skipped case.
  package static let junit = Reporter("junit", "JUnit XML for CI servers") { report, presentation in
    var xml = XMLWriter()
    xml.open(
      "testsuites",
      [
        ("name", "wp validate"), ("tests", String(max(1, report.findings.count))),
        ("failures", String(report.count(.error))), ("errors", "0"),
        ("skipped", String(report.count(.warning))),
      ])
    if report.findings.isEmpty {
      xml.open("testsuite", [("name", "wp validate"), ("tests", "1"), ("failures", "0")])
      xml.empty(
        "testcase",
        [("name", "nothing to complain about in \(Counted.subject(report))"), ("classname", "wp")])
      xml.close("testsuite")
    }
    var rest = report.findings[...]
    while let first = rest.first {
      let suite = rest.prefix { $0.place.path == first.place.path }
      rest = rest.dropFirst(suite.count)
      xml.suite(suite, report, presentation)
    }
    xml.close("testsuites")
    return xml.bytes
  }
}

extension XMLWriter {
  fileprivate mutating func suite(
    _ findings: ArraySlice<Diagnostic>, _ report: Report, _ presentation: Presentation
  ) {
    guard let first = findings.first else { return }
    let path = presentation.path(first.place.path).shown
    open(
      "testsuite",
      [
        ("name", path), ("tests", String(findings.count)),
        ("failures", String(findings.count { $0.severity == .error })), ("errors", "0"),
        ("skipped", String(findings.count { $0.severity == .warning })),
      ])
    for finding in findings { testCase(finding, path: path, report) }
    close("testsuite")
  }

  private mutating func testCase(_ finding: Diagnostic, path: String, _ report: Report) {
    let start = finding.place.start
    let name = report.rule(finding.code).map { " \($0.name)" } ?? ""
    let message = Clip.safe(finding.message)
    open(
      "testcase",
      [
        ("name", "\(finding.code)\(name) at \(start.line):\(start.column)"), ("classname", path),
        ("file", path), ("line", String(start.line)),
      ])
    var detail = "\(path):\(start.line):\(start.column): \(finding.code) \(message)"
    if let help = finding.help { detail += "\nhelp: \(Clip.safe(help))" }
    switch finding.severity {
    case .error:
      text("failure", [("type", "\(finding.code)\(name)"), ("message", message)], detail)
    case .warning: text("skipped", [("message", message)], detail)
    case .info, .off: text("system-out", [], detail)
    }
    close("testcase")
  }
}
