import WPSyntax

extension TreeCheck {
  /// Only the ledger locks; a document that says something else misleads whoever reads it.
  static let ledgerDisagreement = TreeCheck(
    Rule(
      272, "ledger-disagreement", .warning,
      summary: "A document and the live ledger of the clone disagree about who holds a package",
      why: """
        Nobody but the ledger keeps others out. A document that says held while the ledger knows no claim protects nothing; one \
        that says open while somebody is at work sends a second one there. Without a ledger nothing is compared.
        """,
      failing: """
        -- ledger/claims.txt --
        2026-01-05-example/03-caching in_progress ada
        -- 03-caching-plan.md --
        ---
        status: ⟦open⟧
        ---
        # Caching
        """,
      passing: """
        -- ledger/claims.txt --
        2026-01-05-example/03-caching in_progress ada
        -- 03-caching-plan.md --
        ---
        status: in_progress
        assignee: ada
        ---
        # Caching
        """)
  ) { forest, findings in
    guard let ledger = forest.ledger else { return }
    for node in forest.network.nodes.indices {
      let package = forest.package(node)
      guard package.isHeld || !ledger.holdings.isEmpty else { continue }
      let place = Finding.Place(package.path, package.stateRange)
      guard let holding = ledger.holdings[forest.name(node)] else {
        if package.isHeld {
          findings.report(.unknown(package.assignee), at: place, help: .claim)
        }
        continue
      }
      guard holding.isHere, holding.state != package.state || holding.agent != package.assignee
      else { continue }
      findings.report(.other(holding), at: place, help: .renew)
    }
  }
}

extension Message {
  fileprivate static func unknown(_ holder: String?) -> Message {
    guard let holder else {
      return "the document says that it is held, and the ledger knows no claim"
    }
    return "the document says that '\(holder)' holds it, and the ledger knows no claim"
  }

  fileprivate static func other(_ holding: LiveLedger.Holding) -> Message {
    "the ledger has it \(holding.state == .claimed ? "claimed" : "in progress") by '\(holding.agent)'"
  }

  fileprivate static let claim: Message =
    "claim it with 'wp claim', or set its status to open and remove the assignee"
  fileprivate static let renew: Message = "the next command of its holder writes the document"
}
