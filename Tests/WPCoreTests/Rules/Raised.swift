import Testing
import WPCore
import WPSyntax
import WPTestSupport

/// What some rules have to say about planning folders written as one text, line by line:
/// `WP150 error 04-limits-plan.md:3 'Phase 9' is no package of this plan`.
func raised(_ codes: Set<UInt16>, by text: String, profile: Profile? = nil) -> [String] {
  Examination(text, profile: profile).diagnostics.filter { codes.contains($0.code.number) }.map {
    let path = $0.place.path.below(Example.folder) ?? $0.place.path
    let line = $0.place.isWholeFile ? "" : ":\($0.place.start.line)"
    return "\($0.code) \($0.severity.word) \(path)\(line) \($0.message)"
  }
}

/// A text of planning folders and what is expected of it.
struct WordedCase: Sendable, CustomTestStringConvertible {
  let title: String
  let text: String
  let expected: [String]

  init(_ title: String, _ text: String, _ expected: String...) {
    self.title = title
    self.text = text
    self.expected = expected
  }

  var testDescription: String { title }
}
