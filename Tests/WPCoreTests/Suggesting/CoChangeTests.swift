import Testing
import WPSyntax

@testable import WPCore

/// What commits tell of files that change together, and what becomes of it.
struct CoChangeTests {
  private func commits(_ texts: String...) -> [CoChange.Commit] {
    texts.map {
      CoChange.Commit(id: $0, paths: $0.split(separator: " ").map { FilePath(String($0)) })
    }
  }

  @Test func `partners are counted for the file that tells most`() {
    let history = CoChange(commits("a b", "a b", "a c", "b", "d c", "d c", "d c", "e"))
    let partners = history.partners(of: ["a", "d"])
    #expect(
      partners == [
        CoChange.Partner(path: "b", seed: "a", together: 2, total: 3),
        CoChange.Partner(path: "c", seed: "d", together: 3, total: 3),
      ])
    #expect(partners.map(\.score) == [400, 600])
    #expect(history.partners(of: ["e", "f"]).isEmpty)
  }

  @Test func `commits that change everything tell nothing`() {
    let all = (0...CoChange.largestCommit).map { "f\($0)" }.joined(separator: " ")
    #expect(CoChange(commits(all, all, all)).partners(of: ["f1"]).isEmpty)
  }

  private func proposals(_ scope: [String], _ history: [CoChange.Commit]) -> [FileProposal] {
    let files: [FilePath] = ["src/a.ts", "src/b.ts", "src/c.ts", "plans/x.md", "shared.lock"]
    let grounds = FileProposal.Grounds(
      files: files, commits: history, excluded: [.literal("shared.lock")], planningRoot: "plans"
    ) { $0 == "src/a.ts" ? Bytes("import './b'\nimport './c'\n") : [] }
    return FileProposal.all(
      from: [], beside: PathSet(scope.compactMap { try? PathPattern.parse($0).get() }), on: grounds)
  }

  @Test func `reasons add up, and neither plans nor what is shared is proposed`() {
    let one = "src/a.ts src/b.ts plans/x.md shared.lock gone.ts"
    let found = proposals(["src/a.ts"], commits(one, one, one, one, one, one))
    #expect(found.map(\.pattern) == ["src/b.ts", "src/c.ts"])
    #expect(found.map(\.score) == [813, 250])
    #expect(found[0].reasons.count == 2)
    #expect(proposals(["src/**"], commits(one, one)).isEmpty)
    #expect(proposals([], commits(one, one)).isEmpty)
  }

  @Test func `a trial counts what was met and what was of use`() {
    let one = "src/a.ts src/b.ts"
    let found = proposals(["src/a.ts"], commits(one, one, one, one, one, one))
    let trial = ProposalTrial(
      found, least: 200, against: ["src/b.ts", "lib/x"], of: PackageName("p/01"))
    #expect([trial.taken, trial.met, trial.proposed, trial.useful] == [2, 1, 2, 1])
    #expect(ProposalTrial(found, least: 500, against: [], of: PackageName("p/01")).proposed == 1)
  }
}
