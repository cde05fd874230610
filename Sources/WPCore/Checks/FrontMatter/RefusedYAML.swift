import WPSyntax

extension Check {
  /// Anchors, tags and the like make a value depend on places that an edit cannot see.
  static let refusedYAML = Check(
    Rule(
      203, "refused-yaml", .error,
      summary: "The frontmatter uses a feature of YAML that is left out",
      why: """
        Anchors, aliases, tags, merge keys, complex keys, directives and several documents are refused: they let a few lines \
        stand for millions, or one value mean different things to different programs.
        """,
      failing: """
        -- README.md --
        ---
        meeting: ⟦&first⟧ kickoff
        ---
        # Caching

        **Status:** Planning
        """,
      passing: """
        -- README.md --
        ---
        meeting: kickoff
        ---
        # Caching

        **Status:** Planning
        """),
    of: { kind in
      guard case .refusedFeature(let feature) = kind else { return (.refused, help: .plain) }
      return (.refused(feature), help: feature.isSign ? .quote : .plain)
    })
}

extension SyntaxProblem.RefusedFeature {
  /// Whether it is met where somebody only meant the sign, such as `*` or `&`.
  fileprivate var isSign: Bool {
    switch self {
    case .anchor, .alias, .tag, .directive: true
    case .mergeKey, .complexKey, .severalDocuments: false
    }
  }
}

extension Message {
  fileprivate static func refused(_ feature: SyntaxProblem.RefusedFeature) -> Message {
    "the frontmatter uses \(feature.article)\(feature.rawValue), which is not read"
  }

  fileprivate static let refused: Message = "the frontmatter uses what is not read"
  fileprivate static let quote: Message =
    "write the value out; a text that starts with such a sign belongs between quotes"
  fileprivate static let plain: Message = "write the values out as plain keys and values"
}

extension SyntaxProblem.RefusedFeature {
  fileprivate var article: String {
    switch self {
    case .anchor, .alias: "an "
    case .tag, .directive, .mergeKey, .complexKey: "a "
    case .severalDocuments: ""
    }
  }
}
