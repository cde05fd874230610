import WPHost

/// Compares text with a file of the repository, or writes the file anew.
package enum Golden {
  /// What is wrong, in words; nil where both are the same.
  ///
  /// With `WP_RECORD=1` the file is rewritten, and that is what is wrong: a run that records proves nothing.
  package static func problem(_ actual: String, against file: String) throws -> String? {
    let expected = try? Checkout.text(file)
    guard actual != expected else { return nil }
    guard Host.live.variable("WP_RECORD") != "1" else {
      try Files.live().write(ContiguousArray(actual.utf8), to: Checkout.path(file))
      return "\(file) is recorded anew; read the change, then run the tests without WP_RECORD"
    }
    guard let expected else { return "\(file) is missing; WP_RECORD=1 writes it" }
    return "\(file): \(difference(expected, actual))\nWP_RECORD=1 rewrites it"
  }

  /// The first line in which two texts differ.
  package static func difference(_ expected: String, _ actual: String) -> String {
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(old, new).prefix { $0 == $1 }.count
    return """
      line \(line + 1)
      expected: \(line < old.count ? String(old[line]) : "(end)")
      actual:   \(line < new.count ? String(new[line]) : "(end)")
      """
  }
}
