import WPSyntax

/// Text put into Markdown so that it reads as itself.
enum MarkdownText {
  /// Escapes everything Markdown or HTML would take for markup, mentions included.
  static func escaped(_ text: String) -> String {
    var out = ""
    for scalar in Visible.text(text).unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "@": out += "&#64;"
      case "\\", "`", "*", "_", "[", "]", "|", "~", "#", "!":
        out += "\\"
        out.unicodeScalars.append(scalar)
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
