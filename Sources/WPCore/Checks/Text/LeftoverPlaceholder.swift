import WPSyntax

extension Check {
  /// What a template leaves open has to be filled in before a document says anything.
  static let leftoverPlaceholder = Check(
    Rule(
      180, "leftover-placeholder", .warning,
      summary: "A placeholder of the template was left in",
      why: """
        The templates mark what is to be filled in with brackets and with letters in place of numbers. Where one of them is \
        left, a reader learns nothing, and a total or a title cannot be read.
        """,
      failing: """
        -- README.md --
        # Caching

        **Status:** Planning

        - **Phase 3:** ⟦[Feature Name]⟧ in the reader
        """,
      passing: """
        -- README.md --
        # Caching

        **Status:** Planning

        - **Phase 3:** Cache [the feature] in the reader
        """),
    on: .placeholder
  ) { plan, findings in
    for document in plan.documents where document.unreadable == nil {
      // A date that is missing is spoken of as a date, where dates are looked at.
      let date = document.isDated ? document.created?.range ?? .zero : .zero
      for range in Placeholder.all(in: document) where !date.contains(range) {
        findings.report(.leftover(document.raw(range)), in: document, at: range, help: .fillIn)
      }
    }
  }
}

extension Document {
  /// Whether its date is looked at: by the kinds of document that have one.
  fileprivate var isDated: Bool {
    switch kind {
    case .start, .readme, .plan: isAtTop
    case .analysis, .completion, .testing, .item, .other: false
    }
  }
}

extension Message {
  fileprivate static func leftover(_ text: String) -> Message {
    "'\(text)' is what the template says"
  }

  fileprivate static let fillIn: Message = "write what is meant in its place, or remove the line"
}
