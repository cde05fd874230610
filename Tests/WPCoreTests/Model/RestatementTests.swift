import Testing
import WPSyntax

@testable import WPCore

@Suite struct `START-HERE and README` {
  @Test(arguments: [
    ("| Phase | Effort |\n|---|---|\n| Phase 3 | 2h |\n", ["0 2h"]),
    ("| Phase | Effort |\n|---|---|\n| 3. Store | 2h |\n| 04 | 1h |\n", ["0 2h", "1 1h"]),
    ("| Document | Priority |\n|---|---|\n| [plan](03-store-plan.md) | HIGH |\n", ["0 HIGH"]),
    ("| Feature | Effort |\n|---|---|\n| Limits | 2h |\n|  | 1h |\n", ["1 2h"]),
    ("| Week | Features | Effort |\n|---|---|---|\n| 1 | Phase 3 + Phase 4 | 2h |\n", []),
    ("| Week | Features | Effort |\n|---|---|---|\n| 1 | Phases 3-4 | 2h |\n", []),
    ("| Week | Phase | Effort |\n|---|---|---|\n| 1 | Phase 3 | 2h |\n| 2 | Phase 3 | 1h |\n", []),
    ("| Phase | Agentic | Review |\n|---|---|---|\n| 3. Store | 2h | 1h |\n", ["0 2h"]),
    ("1. 🔴 **HIGH:** Phase 3 - Store\n   - Why: it blocks\n", ["0 🔴 **HIGH"]),
    ("1. **Phase 3:** Store - small\n   - Priority: HIGH\n   - Effort: 2h\n", ["0 HIGH", "0 2h"]),
    ("| Phase 9 | Effort |\n|---|---|\n| Phase 9 | 2h |\n", []),
  ])
  func `repeat what packages say`(body: String, expected: [String]) {
    let plan = planRead(
      from: """
        -- 03-store-plan.md --
        # Phase 3: Store
        -- 04-limits-plan.md --
        # Phase 4: Limits
        -- README.md --
        # Caching

        \(body)
        """)
    let found = plan.restatements.map { restatement in
      "\(restatement.package) \(plan.documents[restatement.document].raw(restatement.range))"
    }
    #expect(found == expected)
  }

  @Test(arguments: [
    ("Read Model", true), ("Read **Model**", true), ("Re**ad Model**", true),
    ("[Read Model](x.md)", true), ("**Phase 9:** read model", true),
    ("Ph**ase 9**: Read Model", true),
    ("Phase 9 - Read `Model`", true), ("Read", false), ("Read **Models**", false),
    ("Ready **Model**", false), ("Write **Model**", false), ("`Read`", false),
    ("é **Read Model**", false),
  ])
  func `name a package by its title, whatever marks it has`(item: String, isNamed: Bool) {
    let plan = planRead(
      from: """
        -- 03-store-plan.md --
        # Read Model
        -- README.md --
        # Caching

        - \(item)
          - Priority: HIGH
        """)
    #expect(plan.restatements.map(\.package) == (isNamed ? [0] : []))
  }

  @Test(arguments: [
    ("## Priority Order\n\n1. HIGH: Phase 4 - Limits\n2. LOW: Phase 3\n", [["0:1", "1:0"]]),
    (
      "## Timeline\n\n| Week | Features |\n|---|---|\n| 1 | Phase 3 + Phase 4 |\n",
      [["0:0", "0:1"]]
    ),
    ("## Overview\n\n1. Phase 4\n2. Phase 3\n", []),
    (
      "## Priority Order\n\n1. Phase 4\n\nThen:\n\n1. Phase 3\n2. [Limits](04-limits-plan.md)\n",
      [["0:0", "1:1"]]
    ),
  ])
  func `state an order of work`(body: String, expected: [[String]]) {
    let plan = planRead(
      from: """
        -- 03-store-plan.md --
        # Phase 3: Store
        -- 04-limits-plan.md --
        # Phase 4: Limits
        -- START-HERE.md --
        # Caching - January 2026

        \(body)
        """)
    let found = plan.orders.map { order in order.turns.map { "\($0.position):\($0.package)" } }
    #expect(found == expected)
  }
}
