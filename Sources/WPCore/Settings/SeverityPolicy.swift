package import WPSyntax

/// Decides the final severity of findings; the one place where the configuration and `--strict` meet.
package struct SeverityPolicy: Sendable {
  private let settings: Settings
  private let isStrict: Bool

  package init(_ settings: Settings, isStrict: Bool) {
    self.settings = settings
    self.isStrict = isStrict
  }

  /// The findings of one plan, or of no plan, with their final severities; what is off is left out.
  ///
  /// A configured severity replaces that of the finding, which may differ from that of its rule; strictness then
  /// raises warnings.
  package func applied(to findings: [Diagnostic], plan: FilePath?) -> [Diagnostic] {
    let configured = settings.severities(of: plan)
    guard isStrict || !configured.isEmpty else { return findings.filter { $0.severity != .off } }
    return findings.compactMap { finding in
      var finding = finding
      finding.severity = raised(configured[finding.code] ?? finding.severity)
      return finding.severity == .off ? nil : finding
    }
  }

  private func raised(_ severity: Severity) -> Severity {
    isStrict && severity == .warning ? .error : severity
  }
}
