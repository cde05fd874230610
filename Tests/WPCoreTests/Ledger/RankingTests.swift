import Testing
import WPTestSupport

@testable import WPCore

/// Which package is best taken, and why.
struct RankingTests {
  private static let moment = Moment(wall: 1_000_000, boot: .init(id: "b", milliseconds: 1_000))

  private static func claimer(_ name: String) throws -> Claimer {
    Claimer(
      agent: try #require(AgentHandle(name)), session: try #require(SessionID(name)),
      host: "h", workTree: "/w")
  }

  private static func package(
    _ name: String, _ priority: String, effort: String = "1h", _ matter: String
  ) -> String {
    """
    -- \(name)-plan.md --
    ---
    status: open
    \(matter)
    ---
    # \(name)

    **Priority:** \(priority)
    **Estimated Effort:** \(effort) agentic

    """
  }

  private func forest(_ text: String) -> Forest {
    Forest(plans: Example(text).folders.map { PlanDigest(Analysis.read($0)) })
  }

  private func ranking(_ forest: Forest, _ ledger: Ledger = Ledger()) throws -> Ranking {
    let nodes = Array(forest.network.nodes.indices)
    var request = ClaimRequest(claimer: try Self.claimer("ana"), wanted: [])
    request.wanted = nodes.map { node in
      forest.wanted(
        node, nonce: Nonce(0, UInt64(node)), duration: 60_000,
        isDone: { forest.package($0).state == .completed }, in: ledger)
    }
    return Ranking(request, nodes: nodes, of: forest, in: ledger, at: Self.moment)
  }

  @Test func `priority comes first, then the work that waits, then the number`() throws {
    let forest = forest(
      Self.package("01-low", "LOW", "files: [a]") + Self.package("02-plain", "HIGH", "files: [b]")
        + Self.package("03-first", "HIGH", "files: [c]")
        + Self.package("04-waits", "CRITICAL", effort: "3h", "depends_on: [03]")
        + Self.package("05-like-02", "HIGH", "files: [e]"))
    let ranking = try ranking(forest)
    #expect(
      ranking.entries.map(\.package.short)
        == ["03-first", "02-plain", "05-like-02", "01-low", "04-waits"])
    #expect(ranking.entries.map(\.remaining) == [240, 60, 60, 60, 180])
    #expect(ranking.chain(behind: ranking.entries[0]).map(\.short) == ["04-waits"])
    #expect(
      ranking.entries[4].objections == [
        .blocked(
          ranking.entries[4].package, by: [.init("2026-01-05-example/03-first")])
      ])
  }

  @Test func `what meets a live claim is not to be had, nor what somebody holds`() throws {
    let forest = forest(
      Self.package("01-all", "HIGH", "files: ['src/**']")
        + Self.package("02-part", "HIGH", "files: [src/a]")
        + Self.package("03-other", "LOW", "files: [lib/a]"))
    var ledger = Ledger()
    var request = ClaimRequest(claimer: try Self.claimer("bob"), wanted: [])
    request.wanted = [
      forest.wanted(
        0, nonce: Nonce(9, 9), duration: 60_000, isDone: { _ in true }, in: ledger)
    ]
    _ = try ledger.claim(request, at: Self.moment)
    let ranking = try ranking(forest, ledger)
    #expect(ranking.best?.package.short == "03-other")
    #expect(ranking.entries.map(\.isFree) == [true, false, false])
    #expect(ranking.entries[1].objections.count == 1)
    guard case .held? = ranking.entries[1].objections.first,
      case .overlap(_, _, let meeting)? = ranking.entries[2].objections.first
    else {
      Issue.record("another reason than expected")
      return
    }
    #expect(meeting.witness == "src/a")
  }

  @Test func `packages that wait for each other end every chain`() throws {
    let forest = forest(
      Self.package("01-a", "HIGH", "depends_on: [02]")
        + Self.package("02-b", "HIGH", "depends_on: [01]")
        + Self.package("03-c", "HIGH", "depends_on: [02]"))
    let ranking = try ranking(forest)
    #expect(ranking.best == nil)
    #expect(ranking.entries.map(\.remaining) == [120, 60, 60])
  }
}
