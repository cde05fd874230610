extension Check {
  /// Two numbers for one package make every bare number a guess.
  static let numberPhaseMismatch = Check(
    Rule(
      10, "number-phase-mismatch", .info,
      summary: "The file number of a plan and the phase of its title differ",
      why: """
        The file says 03, the title says Phase 1: whoever writes `3` or `Phase 3` may mean either. That is how folders with \
        analyses in front are numbered, so it is only noted.
        """,
      failing: """
        -- 03-cache-plan.md --
        # Phase ⟦1⟧: Cache
        """,
      passing: """
        -- 03-cache-plan.md --
        # Phase 3: Cache
        """),
    on: .otherPhase
  ) { plan, findings in
    for package in plan.packages {
      guard let number = package.number, let phase = package.phase,
        let value = PackageNumber(phase.value)?.value,
        value != number.major, value != number.minor
      else { continue }
      findings.report(
        .differ(phase.value, number), in: plan.document(of: package), at: phase.range, help: .refer)
    }
  }
}

extension Message {
  fileprivate static func differ(_ phase: String, _ number: DocumentNumber) -> Message {
    "the title says phase \(phase), the file name \(number.description)"
  }

  fileprivate static let refer: Message =
    "refer to the package by name, or as 'Phase N' for the phase and 'NN' for the file"
}
