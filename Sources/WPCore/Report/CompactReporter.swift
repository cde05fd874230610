import WPSyntax

extension Reporter {
  /// For editors and pipes: every finding on a line of its own, and nothing else.
  package static let compact = Reporter("compact", "file:line:col: code message, a line each") {
    report, presentation in
    var page = TextPage()
    for finding in report.findings {
      let place = finding.place
      page.line(
        "\(presentation.path(place.path).shown):\(place.start.line):\(place.start.column): "
          + "\(finding.code) \(Clip.safe(finding.message))")
    }
    return page.bytes
  }
}
