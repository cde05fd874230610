import WPSyntax

/// Writes XML 1.0; every character that it does not allow becomes U+FFFD.
struct XMLWriter {
  private(set) var bytes = Bytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
  private var depth = 0

  /// Opens an element on a line of its own.
  mutating func open(_ name: String, _ attributes: [(String, String)]) {
    line(tag(name, attributes) + ">")
    depth += 1
  }

  /// Closes the element that was opened last.
  mutating func close(_ name: String) {
    depth -= 1
    line("</\(name)>")
  }

  /// Writes an element without content.
  mutating func empty(_ name: String, _ attributes: [(String, String)]) {
    line(tag(name, attributes) + "/>")
  }

  /// Writes an element that holds text.
  mutating func text(_ name: String, _ attributes: [(String, String)], _ text: String) {
    line("\(tag(name, attributes))>\(Self.escaped(text))</\(name)>")
  }

  private mutating func line(_ text: String) {
    bytes.append(contentsOf: String(repeating: "  ", count: depth).utf8)
    bytes.append(contentsOf: text.utf8)
    bytes.append(0x0A)
  }

  private func tag(_ name: String, _ attributes: [(String, String)]) -> String {
    attributes.reduce("<" + name) { "\($0) \($1.0)=\"\(Self.escaped($1.1))\"" }
  }

  /// Escapes text for content and attributes.
  static func escaped(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x26: out += "&amp;"
      case 0x3C: out += "&lt;"
      case 0x3E: out += "&gt;"
      case 0x22: out += "&quot;"
      case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF:
        out.unicodeScalars.append(scalar)
      default: out.unicodeScalars.append("\u{FFFD}")
      }
    }
    return out
  }
}
