import WPSyntax

/// Text put into HTML so that it reads as itself, in elements and in quoted attributes.
enum HTMLText {
  /// Escapes whatever could end the text or begin markup.
  static func escaped(_ text: String) -> String {
    var out = ""
    for scalar in Visible.text(text).unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "'": out += "&#39;"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
