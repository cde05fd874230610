extension Check {
  /// An unclosed fence turns the rest of the document into code.
  static let unclosedFence = Check(
    Rule(
      181, "unclosed-fence", .error,
      summary: "A fenced code block is never closed",
      why: """
        Everything behind the fence is code to a reader and to `wp`: headings, criteria and links in it do not count. The \
        closing fence needs at least as many signs as the opening one.
        """,
      failing: """
        -- README.md --
        # Caching

        **Status:** Planning

        ⟦```⟧sh
        make cache
        """,
      passing: """
        -- README.md --
        # Caching

        **Status:** Planning

        ```sh
        make cache
        ```
        """),
    of: { _ in (.unclosed, help: .close) })
}

extension Message {
  fileprivate static let unclosed: Message =
    "this fence is never closed, so what follows is code"
  fileprivate static let close: Message = "close it with a line of the same signs"
}
