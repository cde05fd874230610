import WPSyntax

extension Check {
  /// An item waits for a person exactly while it has a question.
  static let contradictingWaiting = Check(
    Rule(
      333, "contradicting-waiting", .error,
      summary: "The state and the question of a work item contradict each other",
      why: """
        `awaiting-hitl` without `waiting` asks nobody anything, and the item stays where it is for ever. `waiting` in another \
        state is a question that nobody will be asked.
        """,
      failing: """
        -- 03-caching-plan.md --
        # Caching
        -- 2026-01-05-example/work-items/03a-store/spec.md --
        ---
        title: Store
        ⟦waiting⟧: {why: Which store?, asked_role: operator}
        contract:
          floor:
            - {id: F1, kind: change, text: It stores, path: src/store.swift}
          ceiling:
            allow: [src/store.swift]
        ---
        # Store
        """,
      passing: """
        -- 03-caching-plan.md --
        # Caching
        -- 2026-01-05-example/work-items/03a-store/spec.md --
        ---
        title: Store
        contract:
          floor:
            - {id: F1, kind: change, text: It stores, path: src/store.swift}
          ceiling:
            allow: [src/store.swift]
        ---
        # Store
        """)
  ) { plan, findings in
    for item in plan.items where item.spec.isSound {
      let document = plan.documents[item.document]
      if item.state == .awaitingHITL, item.spec.waiting == nil, let status = item.spec.status {
        findings.report(.silent, in: document, at: status.range, help: .ask)
      } else if item.state != .awaitingHITL, item.spec.waiting != nil {
        findings.report(
          .stray(item.state.word), in: document, at: document.keyRange("waiting"), help: .remove)
      }
    }
  }
}

extension Document {
  /// Where a key of the frontmatter stands.
  fileprivate func keyRange(_ key: StaticString) -> ByteRange {
    guard let yaml = frontMatter?.yaml else { return .zero }
    let source = bytes
    var found: ByteRange?
    yaml.forEachPair(of: 0) { node, _ in
      if found == nil, yaml.matches(node, key, in: source.span) { found = yaml[node].range }
    }
    return found ?? .zero
  }
}

extension Message {
  fileprivate static let silent: Message = "it waits for a person, and nothing says for what"
  fileprivate static let ask: Message = "say under 'waiting' what is asked, and whom"
  fileprivate static func stray(_ state: String) -> Message {
    "it is \(state), and 'waiting' says that it waits for a person"
  }

  fileprivate static let remove: Message = "remove 'waiting'; only awaiting-hitl has it"
}
