import WPSyntax

/// How much of what `wp` sets up in a repository is there.
struct GitInstallationState {
  /// Where git looks for the pre-commit hook.
  let hook: FilePath
  /// Whether the hook calls `wp`.
  let hasHook: Bool
  /// Whether `.gitattributes` names the merge driver for planning documents.
  let hasAttributes: Bool
  /// What git runs as the merge driver; nil where it knows none.
  let driver: String?

  /// Whether nothing is missing.
  var isWhole: Bool { hasHook && hasAttributes && driver != nil }

  /// One line for each part.
  var text: String {
    func line(_ name: String, _ isThere: Bool, _ detail: String) -> String {
      "\(name)  \(isThere ? "installed" : "missing  ")  \(detail)\n"
    }
    return line("pre-commit hook", hasHook, hook.shown)
      + line(
        "merge driver   ", driver != nil,
        driver.map { Visible.text($0) } ?? "git config merge.wp.driver")
      + line("attributes     ", hasAttributes, ".gitattributes")
  }

  /// Writes the parts as members of a JSON object.
  func write(to json: inout JSONWriter) {
    json.member("hook", hasHook)
    json.member("hook_path", hook.text)
    json.member("driver", ifPresent: driver)
    json.member("attributes", hasAttributes)
  }
}
