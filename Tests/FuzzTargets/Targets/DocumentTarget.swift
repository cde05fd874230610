import WPCore
import WPSyntax

extension FuzzTarget {
  /// A document of a plan through everything that reads, checks and mends it.
  static let documents = FuzzTarget(
    "documents",
    words: [
      "**Status:** ", "**Depends On:** ", "**Effort:** ", "**Priority:** ", "**Files:** ",
      "**Assignee:** ", "**Created:** ", "Ready for Implementation", "Completed", "Phase 3", "2-3h",
      "## Success Criteria\n", "## Dependencies\n", "- [ ] ", "- [x] ", "# Phase 4: A\n", "---\n",
      "status: open\n", "depends_on: [3]\n", "files:\n  - a\n", "[a](03-store-plan.md)", "[a](#b)",
      "| Phase | Effort | Status |\n|---|---|---|\n", "| 3 | 2h | Ready |\n", "**Total:** 5h\n",
      "Progress: 1/3 (33%)", "<!-- wp:ignore WP170 a -->", "\u{FEFF}", "\r\n", " - January 2026",
      "2026-01-05", "✅", "⬜", "TBD", "[Feature Name]", "<<<<<<< a\n=======\n>>>>>>> b\n",
    ]
  ) { bytes throws(Violation) in
    for name: FilePath in ["04-caching-plan.md", "README.md", "START-HERE.md"] {
      let findings = HostileFolder.findings(about: bytes, named: name)
      try demandNone(HostileFolder.brokenLaw(in: findings, about: bytes, named: name))
      try demand(
        findings == HostileFolder.findings(about: bytes, named: name), "two runs differ")
      try demandFix(of: bytes, named: name, findings)
    }
    let once = DocumentSpacing.of(bytes)
    try demand(DocumentSpacing.of(once) == once, "spacing is not settled at once")
  }

  // As often as the command goes round; then nothing may be left to do.
  private static func demandFix(
    of bytes: Bytes, named name: FilePath, _ findings: [Diagnostic]
  ) throws(Violation) {
    let own = HostileFolder.path.appending(name)
    var document = bytes
    var findings = findings
    for _ in 0..<8 {
      let round = FixRound(findings) { $0 == own ? document : nil }
      guard let next = round.changed[own] else { return }
      document = next
      findings = HostileFolder.findings(about: document, named: name)
    }
    let left = FixRound(findings) { $0 == own ? document : nil }
    guard let next = left.changed[own] else { return }
    let codes = Set(left.mended.map(\.code.description)).sorted().joined(separator: ", ")
    let growth = next.count - document.count
    throw Violation("fixes of \(codes) in \(name) come to no end (\(growth) bytes more)")
  }
}
