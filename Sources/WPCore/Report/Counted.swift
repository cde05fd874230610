/// Numbers with their nouns.
package enum Counted {
  /// `1 error`, `2 errors`.
  static func phrase(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  /// `3 errors and 1 warning`, without what is zero; nil where everything is.
  static func findings(errors: Int, warnings: Int, infos: Int) -> String? {
    let parts = [(errors, "error"), (warnings, "warning"), (infos, "info")]
      .filter { $0.0 > 0 }.map { phrase($0.0, $0.1) }
    guard let last = parts.last else { return nil }
    let rest = parts.dropLast()
    return rest.isEmpty ? last : rest.joined(separator: ", ") + " and " + last
  }

  /// `2 new errors and 1 new warning in 354 documents of 62 plans`.
  package static func news(_ report: Report) -> String {
    let parts = [(Severity.error, "new error"), (.warning, "new warning"), (.info, "new info")]
      .map { (report.count($0.0), $0.1) }.filter { $0.0 > 0 }.map { phrase($0.0, $0.1) }
    return (parts.isEmpty ? "nothing new" : parts.joined(separator: ", "))
      + " in \(subject(report))"
  }

  /// `354 documents of 62 plans`.
  static func subject(_ report: Report) -> String {
    "\(phrase(report.documents, "document")) of \(phrase(report.plans, "plan"))"
  }
}
