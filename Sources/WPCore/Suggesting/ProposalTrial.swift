package import WPSyntax

/// How well proposals for a finished package meet the files that it took.
package struct ProposalTrial: Sendable, Equatable {
  package let package: PackageName
  /// How many files it took.
  package let taken: Int
  /// How many of these were proposed.
  package let met: Int
  /// How many proposals there were.
  package let proposed: Int
  /// How many of these hold a file that was taken.
  package let useful: Int

  /// Holds the proposals of at least a score against the files that were taken.
  package init(
    _ proposals: [FileProposal], least: Int, against taken: [FilePath], of package: PackageName
  ) {
    self.package = package
    let patterns = proposals.filter { $0.score >= least }
      .compactMap { try? PathPattern.parse($0.pattern).get() }
    self.taken = taken.count
    met = taken.count { path in patterns.contains { $0.matches(path) } }
    proposed = patterns.count
    useful = patterns.count { pattern in taken.contains { pattern.matches($0) } }
  }

  /// The sums of several trials.
  package static func sums(
    _ trials: [ProposalTrial]
  ) -> (taken: Int, met: Int, proposed: Int, useful: Int) {
    trials.reduce((0, 0, 0, 0)) { sums, trial in
      (
        sums.0 + trial.taken, sums.1 + trial.met, sums.2 + trial.proposed, sums.3 + trial.useful
      )
    }
  }
}
