import WPHost

/// How text for a person looks on one stream; the only place that knows escape sequences and when to use them.
package struct Style: Sendable, Equatable {
  /// Whether escape sequences are welcome.
  package let hasColour: Bool
  /// The columns there are.
  package let width: Int
  /// Where lines are better broken by whoever knows what stands in them; nil where no terminal breaks them.
  package let lineWidth: Int?

  package init(hasColour: Bool = false, width: Int = 80, isTerminal: Bool = false) {
    self.hasColour = hasColour
    self.width = width
    lineWidth = isTerminal ? width : nil
  }

  /// Decides by what was asked for, then by the environment, then by who is looking.
  static func of(_ stream: Console.Stream, wanted: String?, _ host: Host) -> Style {
    let columns = host.variable("COLUMNS").flatMap { Int($0) } ?? host.console.columns() ?? 100
    return Style(
      hasColour: hasColour(stream, wanted: wanted, host), width: min(max(columns, 40), 240),
      isTerminal: host.console.isTerminal(stream))
  }

  private static func hasColour(
    _ stream: Console.Stream, wanted: String?, _ host: Host
  ) -> Bool {
    switch wanted {
    case "always": return true
    case "never": return false
    default: break
    }
    if host.variable("NO_COLOR") != nil { return false }
    if let force = host.variable("CLICOLOR_FORCE"), force != "0" { return true }
    return host.console.isTerminal(stream) && host.variable("TERM") != "dumb"
  }

  /// The text, standing out where it can.
  package func bold(_ text: String) -> String {
    hasColour && !text.isEmpty ? "\u{1B}[1m\(text)\u{1B}[0m" : text
  }
}
