package import WPSyntax

/// A comment `wp:ignore WP161 reason` that silences findings of some rules on the line behind it.
package struct Suppression: Sendable, Equatable {
  /// One rule as the comment names it.
  package struct Selector: Sendable, Equatable {
    /// What stands there: a code or a name.
    package let text: String
    package let range: ByteRange
    /// The code it means; nil where no rule has it.
    package let code: RuleCode?
  }

  /// The comment.
  package let range: ByteRange
  package let selectors: [Selector]
  /// The words behind the rules; empty where nothing is said.
  package let reason: ByteRange
  /// The line, counted from one, whose findings it silences.
  package let line: Int
  /// Whether nothing of the document stands before it, so that it also speaks for the file as a whole.
  package let isFirst: Bool

  /// Whether it silences a finding of the same document.
  package func covers(_ finding: Diagnostic) -> Bool {
    guard selectors.contains(where: { $0.code == finding.code }) else { return false }
    return finding.place.isWholeFile ? isFirst : finding.place.start.line == line
  }
}

/// What the comments of one document did to its findings.
package struct SuppressionOutcome: Sendable, Equatable {
  package private(set) var kept: [Diagnostic] = []
  package private(set) var silenced: [Diagnostic] = []
  /// The rules that a comment names and that found nothing there; each is worth a finding of its own.
  package private(set) var unused: [Suppression.Selector] = []
  /// The comments that give no reason.
  package private(set) var unexplained: [Suppression] = []

  /// Applies the comments of a document to its findings.
  package init(_ suppressions: [Suppression], on findings: [Diagnostic]) {
    unexplained = suppressions.filter(\.reason.isEmpty)
    guard !suppressions.isEmpty else {
      kept = findings
      return
    }
    var used: Set<ByteRange> = []
    let byLine = Dictionary(grouping: suppressions, by: \.line)
    let leading = suppressions.filter(\.isFirst)
    for finding in findings {
      let near =
        finding.place.isWholeFile ? leading : byLine[finding.place.start.line, default: []]
      let covering = near.filter { $0.covers(finding) }
      if covering.isEmpty { kept.append(finding) } else { silenced.append(finding) }
      for selector in covering.lazy.flatMap(\.selectors) where selector.code == finding.code {
        used.insert(selector.range)
      }
    }
    unused = suppressions.flatMap(\.selectors).filter { !used.contains($0.range) }
  }
}
