/// The permanent number of a rule; printed as `WP150`.
package struct RuleCode: Hashable, Comparable, Sendable, BitwiseCopyable {
  package let number: UInt16

  package init(_ number: UInt16) { self.number = number }

  /// Reads `WP150`, in any case of letters.
  package init?(_ text: String) {
    guard text.utf8.count == 5, text.prefix(2).uppercased() == "WP",
      text.utf8.dropFirst(2).allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let number = UInt16(text.dropFirst(2))
    else { return nil }
    self.number = number
  }

  package static func < (a: RuleCode, b: RuleCode) -> Bool { a.number < b.number }
}

extension RuleCode: CustomStringConvertible {
  package var description: String {
    let digits = String(number)
    return "WP" + String(repeating: "0", count: max(0, 3 - digits.count)) + digits
  }
}

/// One thing that can be wrong with a planning folder, with everything a person may ask about it.
///
/// Code and name are permanent. The name says the fault and reads after "allow". All texts are literals,
/// so that a rule costs nothing until it is shown.
package struct Rule: Sendable {
  package let code: RuleCode
  /// Kebab-case: `unknown-dependency`.
  package let name: StaticString
  /// What it weighs unless the place or the configuration says otherwise.
  package let severity: Severity
  /// The profiles in which it speaks.
  package let profiles: ProfileSet
  /// One sentence for a list, without a full stop.
  package let summary: StaticString
  /// A paragraph: what goes wrong for a reader or a machine if this stays.
  package let why: StaticString
  /// A tiny planning root in which exactly this rule fires, where `⟦` and `⟧` stand.
  ///
  /// The text is a list of files, each headed by a line `-- name --`; a name without a slash belongs to the
  /// folder `2026-01-05-example`.
  package let failing: StaticString
  /// The same, mended; nothing fires.
  package let passing: StaticString
  /// Whether `wp validate --fix` mends it.
  package let fixable: Bool

  package init(
    _ code: UInt16, _ name: StaticString, _ severity: Severity, in profiles: ProfileSet = .all,
    summary: StaticString, why: StaticString, failing: StaticString, passing: StaticString,
    fixable: Bool = false
  ) {
    self.code = RuleCode(code)
    self.name = name
    self.severity = severity
    self.profiles = profiles
    self.summary = summary
    self.why = why
    self.failing = failing
    self.passing = passing
    self.fixable = fixable
  }
}

extension Rule: CustomStringConvertible {
  package var description: String { "\(code) \(name)" }
}
