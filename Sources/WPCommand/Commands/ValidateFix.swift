import WPCore
import WPHost
import WPSyntax

/// Mends findings round by round, until nothing is left that has one right answer.
struct ValidateFix {
  /// What fixes bring to light is mended, too; rules that never agree are stopped here.
  private static let rounds = 8

  /// What was mended, in the order in which it was.
  private(set) var mended: [Diagnostic] = []
  /// The documents that change, by path from the root, with their new bytes.
  private(set) var changed: [FilePath: Bytes] = [:]

  /// Looks for findings and mends them; the search is run once more behind every round.
  init(_ source: TreeSource, findings: (TreeSource) throws -> [Diagnostic]) throws {
    for _ in 0..<Self.rounds {
      let current = source.overlaid(with: changed)
      let attempts = Attempts()
      let round = FixRound(try findings(current)) { path in
        attempts.value { () throws(HostError) in try current.read(path) }
      }
      try attempts.settle()
      guard !round.changed.isEmpty else { return }
      changed.merge(round.changed) { _, new in new }
      mended += round.mended
    }
  }

  /// The changes as what is to be written.
  func changes(of source: TreeSource) throws -> ChangeSet {
    ChangeSet(
      of: try changed.sorted { $0.key < $1.key }.compactMap { path, bytes in
        try source.read(path).map { .replacing(path, $0, with: bytes) }
      })
  }

  /// One line for each finding that was mended.
  func lines(pathPrefix: FilePath) -> String {
    mended.sorted(by: Diagnostic.precedes).map { finding in
      let start = finding.place.start
      let place =
        finding.place.isWholeFile ? "" : ":\(start.line):\(start.column)"
      let path = pathPrefix.appending(finding.place.path).shown
      return "mended \(path)\(place): \(finding.code) \(Visible.text(finding.message))\n"
    }.joined()
  }
}
