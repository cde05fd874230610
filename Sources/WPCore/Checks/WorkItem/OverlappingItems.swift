import WPSyntax

extension Check {
  /// Work items side by side need paths of their own.
  static let overlappingItems = Check(
    Rule(
      371, "overlapping-items", .warning,
      summary: "Two work items of a package may touch the same path and do not wait for each other",
      why: """
        Two agents who work on them at the same time overwrite each other's changes. Parts of one package can be worked on in \
        parallel when their ceilings are apart, or one of them waits for the other.
        """,
      failing: """
        -- 03-caching-plan.md --
        # Caching
        -- 2026-01-05-example/work-items/03a-read/spec.md --
        ---
        title: Read
        contract:
          floor:
            - {id: F1, kind: change, text: It reads, path: src/store.swift}
          ceiling:
            allow: [src/store.swift]
        ---
        # Read
        -- 2026-01-05-example/work-items/03b-write/spec.md --
        ---
        title: Write
        contract:
          floor:
            - {id: F1, kind: change, text: It writes, path: src/store.swift}
          ceiling:
            allow: [⟦src/store.swift⟧]
        ---
        # Write
        """,
      passing: """
        -- 03-caching-plan.md --
        # Caching
        -- 2026-01-05-example/work-items/03a-read/spec.md --
        ---
        title: Read
        contract:
          floor:
            - {id: F1, kind: change, text: It reads, path: src/store.swift}
          ceiling:
            allow: [src/store.swift]
        ---
        # Read
        -- 2026-01-05-example/work-items/03b-write/spec.md --
        ---
        title: Write
        depends_on: [03a]
        contract:
          floor:
            - {id: F1, kind: change, text: It writes, path: src/store.swift}
          ceiling:
            allow: [src/store.swift]
        ---
        # Write
        """)
  ) { plan, findings in
    for meeting in plan.meetingItems {
      let (item, other) = (plan.items[meeting.second], plan.items[meeting.first])
      guard let mine = item.contract?.ceiling, let theirs = other.contract?.ceiling else {
        continue
      }
      let overlap = meeting.conflict.overlap
      let isRunning = item.state == .running && other.state == .running
      findings.report(
        .meets(overlap.witness.path.shown, other.name), in: plan.documents[item.document],
        at: mine.written(overlap.second).range, severity: isRunning ? .error : nil, help: .part,
        notes: [
          Finding.Note(
            .there(other.name),
            at: Finding.Place(
              plan.documents[other.document].path, theirs.written(overlap.first).range))
        ])
    }
  }
}

extension Message {
  fileprivate static func meets(_ path: String, _ other: String) -> Message {
    "\(other) may touch '\(path)', too, and neither waits for the other"
  }

  fileprivate static func there(_ other: String) -> Message { "\(other) allows it here" }
  fileprivate static let part: Message =
    "narrow one of the ceilings, or let one wait: depends_on"
}
