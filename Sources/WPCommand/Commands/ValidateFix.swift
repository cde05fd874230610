import WPCore
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
  init(_ source: TreeSource, findings: (TreeSource) throws -> [Diagnostic]) rethrows {
    for _ in 0..<Self.rounds {
      let current = source.overlaid(with: changed)
      let round = FixRound(try findings(current), read: current.read)
      guard !round.changed.isEmpty else { return }
      changed.merge(round.changed) { _, new in new }
      mended += round.mended
    }
  }

  /// The changes as what is to be written.
  func changes(of source: TreeSource) -> ChangeSet {
    ChangeSet(
      of: changed.sorted { $0.key < $1.key }.compactMap { path, bytes in
        source.read(path).map { .replacing(path, $0, with: bytes) }
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
