/// Something in the configuration or the baseline that is not understood.
///
/// It is no finding: an error stops the command before anything is checked.
package struct SettingsProblem: Error, Sendable, Equatable {
  /// An error or a warning.
  package let severity: Severity
  package let place: Diagnostic.Place
  package let message: String
  package let help: String?

  package init(
    _ severity: Severity, at place: Diagnostic.Place, _ message: Message, help: Message? = nil
  ) {
    self.severity = severity
    self.place = place
    self.message = message.text
    self.help = help?.text
  }
}
