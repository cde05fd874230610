import Testing
import WPSyntax

@testable import WPCore

struct BoardTests {
  private func reservation(_ path: String, _ symbol: String? = nil) throws -> Reservation {
    Reservation(
      target: .init(path: path, symbol: symbol), session: try #require(SessionID("two")),
      agent: try #require(AgentHandle("bo")), task: "a <fix>",
      lease: Lease(from: Moment(given: 0), lasting: 600_000))
  }

  private func board(_ files: String, reserving reservations: [Reservation]) -> Board {
    let moment = Moment(given: 1)
    let ledger = Ledger(
      seq: 1, claims: [], reservations: reservations, completions: [], isGivenTime: true,
      recent: [])
    let plan = Analysis.read(
      PlanFolder(
        path: "plans/2026-01-05-caching",
        files: [
          PlanFile(
            name: "03-store-plan.md",
            content: .bytes(
              Bytes("---\nstatus: open\nfiles: \(files)\n---\n# Phase 3: A < B & C\n")))
        ], names: ["03-store-plan.md"]))
    let view = BoardLedger(ledger, LedgerView(ledger, at: moment), seen: [:])
    return Board(
      [Board.part(of: plan, view, includingComplete: false)], view, isWhole: true)
  }

  @Test(
    arguments: [
      ("[src/**]", "src/a.swift", nil, true), ("[src/**]", "lib/a.swift", nil, false),
      ("[\"src/a.swift::Tree\"]", "src/a.swift", nil, true),
      ("[\"src/a.swift::Tree\"]", "src/a.swift", "Tree.walk", true),
      ("[\"src/a.swift::Tree.walk\"]", "src/a.swift", "Tree", true),
      ("[\"src/a.swift::Tree\"]", "src/a.swift", "Leaf", false),
      ("[src/**, \"!src/gen/**\"]", "src/gen/a.swift", nil, false),
      ("[]", "src/a.swift", nil, false),
    ] as [(String, String, String?, Bool)])
  func `a card shows the reservations that its files cover`(
    files: String, path: String, symbol: String?, isCovered: Bool
  ) throws {
    let reservation = try reservation(path, symbol)
    let covers = board(files, reserving: [reservation]).columns[0].cards[0].covers
    #expect(covers.map(\.reservation) == (isCovered ? [reservation] : []))
  }

  @Test func `a page of HTML needs nothing and lets nothing through`() throws {
    let board = board("[\"src/<b>/**\"]", reserving: [try reservation("src/<b>/x\"y")])
    let page = BoardHTML(board, instant: "now", span: { "\($0) ms" }).bytes
    let text = String(decoding: page, as: UTF8.self)
    for word in ["<script", "http", "src=", "url(", "@import", "<b>/", "x\"y"] {
      #expect(!text.utf8.contains(word), "\(word)")
    }
    for word in [
      "<p>A &lt; B &amp; C</p>", "<code>src/&lt;b&gt;/**</code>",
      "bo: a &lt;fix&gt; <span>599999 ms left",
      "prefers-color-scheme: dark", "width=device-width",
    ] {
      #expect(text.utf8.contains(word), "\(word)")
    }
  }
}

extension String.UTF8View {
  fileprivate func contains(_ word: String) -> Bool {
    var rest = self[...]
    while !rest.isEmpty {
      if rest.starts(with: word.utf8) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
