import WPSyntax

extension Check {
  /// The name of a document says what it is for; one of no known kind is kept, but nothing is read from it.
  static let unknownDocument = Check(
    Rule(
      7, "unknown-document", .info,
      summary: "The name of a Markdown file tells no kind of document",
      why: """
        What a document is for is told by its name: START-HERE, README, `…-plan`, `…-ANALYSIS`, `…-COMPLETE`, `…-TESTING`. \
        Any other file is kept and listed, but it is no package, and nothing in it counts.
        """,
      failing: """
        -- README.md --
        # Caching

        **Status:** Planning
        -- ⟦CACHE_PLAN.md⟧ --
        # Cache
        """,
      passing: """
        -- README.md --
        # Caching

        **Status:** Planning
        -- 01-cache-plan.md --
        # Cache
        """),
    on: .unknownKind
  ) { plan, findings in
    for document in plan.documents where document.isAtTop && document.kind == .other {
      findings.report(
        .unknown(document.name), at: document.place, help: document.name.hyphenated ?? .kinds)
    }
  }
}

extension FilePath {
  // `IMPLEMENTATION_PLAN.md` needs no more than a hyphen to be understood.
  fileprivate var hyphenated: Message? {
    let name = FilePath(Bytes(bytes.map { $0 == 0x5F || $0 == 0x20 ? 0x2D : $0 }))
    let kind = DocumentName(name).kind
    return kind == .other ? nil : .rename(to: name, kind)
  }
}

extension Message {
  fileprivate static func unknown(_ name: FilePath) -> Message {
    "'\(name)' is no kind of planning document by its name"
  }

  fileprivate static func rename(to name: FilePath, _ kind: DocumentKind) -> Message {
    switch kind {
    case .start, .readme: "'\(name)' would be understood"
    default: "'\(name)' would be understood, as a document of kind '\(kind.word)'"
    }
  }

  fileprivate static let kinds: Message =
    "plans end in '-plan.md', analyses have 'ANALYSIS' in their names, reports end in '-COMPLETE.md' or '-TESTING.md'"
}
