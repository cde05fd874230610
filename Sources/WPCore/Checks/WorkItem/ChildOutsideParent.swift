import WPSyntax

extension Check {
  /// A child may touch and take over no more than its parent has.
  static let childOutsideParent = Check(
    Rule(
      317, "child-outside-parent", .error,
      summary: "A delegated work item goes beyond its parent",
      why: """
        A parent can hand on only what it may do itself: every path of the child's ceiling must lie in the parent's, the child's \
        own folder aside. And an obligation that two open children cover would be done twice.
        """,
      failing: """
        -- 03-caching-plan.md --
        # Caching
        -- 2026-01-05-example/work-items/03a-base/spec.md --
        ---
        title: Base
        contract:
          floor:
            - {id: F1, kind: statement, text: It is quick}
          ceiling:
            allow: [src/store/**]
        ---
        # Base
        -- 2026-01-05-example/work-items/03b-store/spec.md --
        ---
        title: Store
        parent: 03a
        contract:
          floor:
            - {id: F1, kind: statement, text: It is quick}
          ceiling:
            allow: [src/store/a.swift, ⟦src/index.swift⟧]
        ---
        # Store
        """,
      passing: """
        -- 03-caching-plan.md --
        # Caching
        -- 2026-01-05-example/work-items/03a-base/spec.md --
        ---
        title: Base
        contract:
          floor:
            - {id: F1, kind: statement, text: It is quick}
          ceiling:
            allow: [src/store/**]
        ---
        # Base
        -- 2026-01-05-example/work-items/03b-store/spec.md --
        ---
        title: Store
        parent: 03a
        contract:
          floor:
            - {id: F1, kind: statement, text: It is quick}
          ceiling:
            allow: [src/store/a.swift, src/store/index.swift]
        ---
        # Store
        """)
  ) { plan, findings in
    for (index, item) in plan.items.enumerated() where item.bindsContract {
      guard case .item(let place)? = item.parent?.target, place != index else { continue }
      findings.report(item, outside: plan.items[place], in: plan)
    }
    for (first, second) in plan.doublyCovered {
      let (item, other) = (plan.items[second.item], plan.items[first.item])
      findings.report(
        .covered(second.id.value, other.name), in: plan.documents[item.document],
        at: second.id.range, help: .once,
        notes: [
          Finding.Note(
            .first, at: Finding.Place(plan.documents[other.document].path, first.id.range))
        ])
    }
  }
}

extension Findings {
  fileprivate mutating func report(_ item: WorkItem, outside parent: WorkItem, in plan: Plan) {
    guard let ceiling = item.contract?.ceiling, let outer = parent.contract?.ceiling,
      !outer.writes.isEmpty
    else { return }
    let document = plan.documents[item.document]
    let allowed = PathSet(
      outer.writes.patterns + [item.ownFolder(in: plan)], denied: outer.writes.denied)
    switch ceiling.writes.containment(in: allowed) {
    case .inside: break
    case .outside(let index, let witness):
      report(
        .outside(witness.path.shown, parent.name), in: document,
        at: ceiling.written(index).range, help: .within)
    case .undecided(let index):
      report(
        .undecided(parent.name), in: document, at: ceiling.written(index).range,
        severity: .warning, help: .within)
    }
  }
}

extension Plan {
  fileprivate typealias Cover = (item: Int, id: Sourced<String>)

  /// What two open children of one item cover, each with the child that was first.
  fileprivate var doublyCovered: [(first: Cover, second: Cover)] {
    var known: [[Int: Cover]] = []
    var places: [String: Int] = [:]
    var found: [(first: Cover, second: Cover)] = []
    for (index, item) in items.enumerated() where item.isLive {
      guard case .item(let parent)? = item.parent?.target else { continue }
      for id in item.spec.covers {
        let place = places[id.value] ?? known.count
        if place == known.count {
          places[id.value] = place
          known.append([:])
        }
        if let first = known[place][parent] {
          if first.item != index { found.append((first, (index, id))) }
        } else {
          known[place][parent] = (index, id)
        }
      }
    }
    return found
  }
}

extension Message {
  fileprivate static func outside(_ path: String, _ parent: String) -> Message {
    "this reaches '\(path)', which the ceiling of its parent \(parent) does not allow"
  }

  fileprivate static func undecided(_ parent: String) -> Message {
    "nobody can tell whether this lies within the ceiling of its parent \(parent)"
  }

  fileprivate static func covered(_ id: String, _ other: String) -> Message {
    "'\(id)' is covered by \(other) already, which is open, too"
  }

  fileprivate static let within: Message = "narrow it, or widen the parent's ceiling first"
  fileprivate static let first: Message = "the first one is here"
  fileprivate static let once: Message = "leave it to one of them"
}
