import WPSyntax

extension Check {
  /// A misspelt key is a value that nobody reads.
  static let unknownKey = Check(
    Rule(
      206, "unknown-key", .warning,
      summary: "The frontmatter of a package has a key that means nothing",
      why: """
        A misspelt `files` or `depends_on` is a package without scope or dependencies. Keys of your own start with `x-` and \
        are left alone.
        """,
      failing: """
        -- 03-caching-plan.md --
        ---
        ⟦file⟧: [src/cache/**]
        ---
        # Caching
        """,
      passing: """
        -- 03-caching-plan.md --
        ---
        x-file: [src/cache/**]
        ---
        # Caching
        """),
    on: .oddFrontMatter
  ) { plan, findings in
    for package in plan.packages {
      let document = plan.document(of: package)
      guard let matter = document.frontMatter else { continue }
      let bytes = document.bytes.span
      for entry in matter.entries where entry.key == nil {
        let start = matter.yaml[entry.keyNode].range.lower
        if ("x-" as StaticString).matches(bytes, at: start) { continue }
        let text = matter.yaml.text(of: entry.keyNode, in: bytes)
        guard !text.hasPrefix("x-") else { continue }
        let keys = FrontMatter.Key.allCases.lazy.map(\.rawValue)
        findings.report(
          .unknown(text), in: document, at: matter.yaml[entry.keyNode].range,
          help: EditDistance.nearest(text, among: keys).map { .nearest($0) } ?? .own)
      }
    }
  }
}

extension Message {
  fileprivate static func unknown(_ key: String) -> Message { "'\(key)' is no key of a package" }
  fileprivate static func nearest(_ key: String) -> Message { "write '\(key)'" }
  fileprivate static let own: Message = "start keys of your own with 'x-'"
}
