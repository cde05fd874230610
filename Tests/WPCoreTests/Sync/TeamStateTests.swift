import Testing
import WPSyntax

@testable import WPCore

struct TeamStateTests {
  private static let moment = Moment(given: 1_000)

  private static func claim(_ number: Int) throws -> Claim {
    Claim(
      package: PackageName("2026-01-05-cache/0\(number)-store"), token: Token(number),
      nonce: Nonce(1, 2),
      holder: Claimer(
        agent: try #require(AgentHandle("ana")), session: try #require(SessionID("one")),
        host: "here", workTree: "/repo"), lease: Lease(from: moment, lasting: 10),
      scope: ClaimScope(writes: ["src/\(number)/**", "src/all.swift::Part\(number)"]))
  }

  private static func state() throws -> TeamState {
    TeamState(
      session: "one", agent: "ana",
      work: try (1...3).map { number in
        TeamState.Work(
          try claim(number), title: "Store \(number)", description: "What it is for.\nAnd why.\n",
          decisions: [.init(title: "One file", rationale: "it is \u{1B}[31msimple")],
          meeting: number == 3 ? nil : "mtg_a", until: "2026-01-05T10:00:00Z")
      },
      conflicts: (1...3).map {
        TeamState.Conflict(
          isHard: $0 < 3, kind: "reserved", target: .init(path: "src/\($0).swift", symbol: "A"),
          message: "bo has reserved src/\($0).swift")
      },
      agents: (1...9).map {
        TeamState.Agent(
          session: "s\($0)", agent: "bo", tool: "codex", task: "a task", branch: "b", seen: nil,
          isActive: $0 % 2 == 0, claims: [])
      }, reserved: [])
  }

  private static let keys: Set = [
    "schema", "session_id", "agent", "your_work", "conflicts", "agents", "reserved_files",
    "meeting_context", "decisions", "stale_decisions", "conventions", "learnings", "contracts",
    "active_workstream", "branch_directive", "left_out", "tokens",
  ]

  @Test func `at every budget it is one document with all keys, and no longer than it may be`()
    throws
  {
    let state = try Self.state()
    let whole = state.json(within: TokenBudget(nil))
    let least = state.json(within: TokenBudget(0))
    let cost = TokenBudget.tokens(whole.count)
    #expect(state.json(within: TokenBudget(cost)) == whole)
    for budget in 0...cost {
      let bytes = state.json(within: TokenBudget(budget))
      let json = try JSONReader.read(bytes.span)
      #expect(Set((json.members ?? []).map(\.name)) == Self.keys)
      #expect(json["tokens"]?.int == TokenBudget.tokens(bytes.count))
      #expect(TokenBudget.tokens(bytes.count) <= budget || bytes == least, "\(budget)")
      #expect((json["left_out"]?.elements?.isEmpty == true) == (bytes == whole))
      for work in json["your_work"]?.elements ?? [] {
        #expect(
          work.members?.map(\.name)
            == ["id", "title", "description", "files", "decisions", "status"])
      }
    }
  }

  @Test func `at every budget the page says its cost, and no longer than it may be`() throws {
    let state = try Self.state()
    let whole = state.text(within: TokenBudget(nil))
    for budget in 0...TokenBudget.tokens(whole.count) {
      let bytes = state.text(within: TokenBudget(budget))
      let text = String(decoding: bytes, as: UTF8.self)
      let tokens = TokenBudget.tokens(bytes.count)
      let isTooLong = text.hasSuffix("; what is left is more than \(budget).\n")
      #expect(tokens <= budget || isTooLong, "\(budget)")
      #expect(
        text.split(separator: "\n").last?.hasPrefix("This page costs about \(tokens) tokens")
          == true)
      #expect(!text.unicodeScalars.contains("\u{1B}"))
    }
  }

  @Test func `whatever is left out comes with the call that shows it`() throws {
    let text = String(
      decoding: try Self.state().text(within: TokenBudget(0)), as: UTF8.self)
    #expect(
      text == """
        You are ana, in session one.

        This page costs about 64 tokens; left out: 9 of 9 agents ('wp sessions'), \
        3 of 3 details of your_work ('wp brief REF'), \
        3 of 3 conflicts ('wp reserve --check PATH'), 3 of 3 your_work ('wp next'); \
        what is left is more than 0.

        """)
  }
}
