/// How much a finding weighs.
package enum Severity: UInt8, Sendable, Comparable, CaseIterable {
  case off, info, warning, error

  /// The word used on the command line, in reports and in the configuration.
  package var word: String {
    switch self {
    case .off: "off"
    case .info: "info"
    case .warning: "warning"
    case .error: "error"
    }
  }

  package static func < (a: Severity, b: Severity) -> Bool { a.rawValue < b.rawValue }
}
