import WPSyntax

/// Findings after the suppressing comments of their documents had their say.
package struct SuppressedFindings {
  package private(set) var kept: [Diagnostic] = []
  /// How many were silenced.
  package private(set) var count = 0

  package init(_ findings: [Diagnostic], _ documents: [DocumentSuppressions]) {
    guard !documents.isEmpty else {
      kept = findings
      return
    }
    let commented = Dictionary(documents.map { ($0.path, $0) }) { first, _ in first }
    var byPath: [FilePath: [Diagnostic]] = [:]
    for finding in findings {
      if commented[finding.place.path] == nil {
        kept.append(finding)
      } else {
        byPath[finding.place.path, default: []].append(finding)
      }
    }
    for document in documents {
      let outcome = SuppressionOutcome(document.suppressions, on: byPath[document.path] ?? [])
      kept += outcome.kept + document.idle(outcome)
      count += outcome.silenced.count
    }
  }
}
