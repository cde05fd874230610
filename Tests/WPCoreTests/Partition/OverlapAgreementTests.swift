import Testing
import WPPartition
import WPRandom
import WPSyntax

@testable import WPCore

/// What `wp validate` says of scopes that meet, and what `wp overlap` says.
struct OverlapAgreementTests {
  /// The plans of a seed, each with packages that claim what comes.
  private static func digests(_ seed: Int) -> [PlanDigest] {
    var random = SeededRandom(seed: UInt64(seed))
    let patterns = SmallPatterns.all + ["a::F", "a::F.g", "a::G", "b/a::F", "{a,b}/c", "!a/b"]
    return ["2026-01-05-one", "2026-01-06-two"].map { plan in
      let files = (1...random.number(2...5)).map { number in
        func list() -> String {
          (0..<random.below(3)).map { _ in "\"\(random.pick(patterns))\"" }.joined(separator: ", ")
        }
        let waits = number > 1 && random.below(3) == 0 ? "\(number - 1)" : ""
        let text = """
          ---
          files: [\(list())]
          reads: [\(list())]
          depends_on: [\(waits)]
          ---
          # Part \(number)

          **Status:** Ready
          """
        return PlanFile(
          name: FilePath("0\(number)-part-plan.md"), content: .bytes(Bytes(text)))
      }
      return Analysis.digest(
        of: PlanFolder(path: FilePath("plans/" + plan), files: files, names: files.map(\.name)))
    }
  }

  private struct Meeting: Hashable {
    let packages: [String]
    let path: FilePath
    let symbol: PathSymbol?
    let isOrdered: Bool
  }

  @Test(arguments: 0..<60)
  func `both tell the same pairs, the same witnesses and the same order`(_ seed: Int) {
    let forest = Forest(plans: Self.digests(seed))
    var rules: [Meeting] = []
    forest.overlaps.forEachMeeting { meeting in
      let met = Meeting(
        packages: [forest.name(meeting.earlier).text, forest.name(meeting.later).text],
        path: meeting.conflict.overlap.witness.path, symbol: meeting.conflict.overlap.symbol,
        isOrdered: meeting.isOrdered)
      rules.append(met)
    }
    let view = LedgerView(nil, at: Moment(wall: 0, boot: Moment.Boot(id: "", milliseconds: 0)))
    let workload = Workload(forest.network.nodes.indices, of: forest, view)
    let graph = OverlapGraph(OverlapIndex(workload.units.map(\.scope)), waiting: workload.waiting)
    let command = graph.edges.map { edge in
      Meeting(
        packages: [workload.units[edge.first].id, workload.units[edge.second].id],
        path: edge.conflict.overlap.witness.path, symbol: edge.conflict.overlap.symbol,
        isOrdered: edge.order != nil)
    }
    #expect(command == rules)
  }
}
