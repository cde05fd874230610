package import WPSyntax

/// Something that is said of a change beside the findings.
package struct Remark: Sendable, Equatable {
  package let severity: Severity
  /// The file it is about.
  package let path: FilePath?
  /// A few words that head it.
  package let title: String
  package let message: String

  package init(_ severity: Severity, _ title: String, _ message: String, path: FilePath? = nil) {
    self.severity = severity
    self.path = path
    self.title = title
    self.message = message
  }
}
