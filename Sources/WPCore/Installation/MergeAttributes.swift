package import WPSyntax

/// The lines of `.gitattributes` that hand planning documents to `wp merge-driver`.
package enum MergeAttributes {
  /// The block for a planning root, given by its path from the folder of the attributes.
  package static func block(_ planningRoot: FilePath) -> MarkedBlock {
    MarkedBlock(
      .shell, [pattern(planningRoot) + " merge=wp"], author: HookScript.author)
  }

  // Blanks need quotes; what git takes for a pattern is told apart by a backslash, which quotes double.
  private static func pattern(_ folder: FilePath) -> String {
    var text = ""
    var isQuoted = false
    for scalar in folder.text.unicodeScalars {
      switch scalar {
      case "*", "?", "[", "]":
        text += "\\"
      case "\"", "\\", " ", "\t", "#", "!":
        isQuoted = true
      default: break
      }
      text.unicodeScalars.append(scalar)
    }
    let whole = text.isEmpty ? "**/*.md" : text + "/**/*.md"
    guard isQuoted else { return whole }
    var escaped = ""
    for scalar in whole.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { escaped += "\\" }
      escaped.unicodeScalars.append(scalar)
    }
    return "\"\(escaped)\""
  }
}
