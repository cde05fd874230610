import WPSyntax

/// Collects lines of output.
struct TextPage {
  private(set) var bytes: Bytes = []

  /// Adds a line without blanks at its end.
  mutating func line(_ text: String = "") {
    bytes.append(contentsOf: text.utf8)
    while bytes.last == 0x20 { bytes.removeLast() }
    bytes.append(0x0A)
  }
}
