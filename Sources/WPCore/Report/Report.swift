package import WPSyntax

/// What every format is given: the findings of one run in their final order, and what was looked at.
///
/// It holds no time and no measurement, so that identical runs print identical bytes.
package struct Report: Sendable {
  /// The answer of a run; the exit status follows from it.
  package enum Verdict: String, Sendable {
    /// Nothing was found.
    case clean
    /// Findings, none of them an error.
    case passing
    /// At least one error is left.
    case failing
  }

  /// What was left out of the findings on purpose.
  package struct Omissions: Sendable, Equatable {
    /// Silenced by a comment in a document.
    package var suppressed = 0
    /// Recorded in the baseline.
    package var baselined = 0
    /// Recorded in the baseline and no longer found.
    package var baselineGone = 0

    package init(suppressed: Int = 0, baselined: Int = 0, baselineGone: Int = 0) {
      self.suppressed = suppressed
      self.baselined = baselined
      self.baselineGone = baselineGone
    }
  }

  /// Sorted by file, position and code.
  package let findings: [Diagnostic]
  /// The catalogue, by code; empty where no finding asks for it.
  package let rules: [Rule]
  package let documents: Int
  package let plans: Int
  /// Whether warnings were raised to errors.
  package let isStrict: Bool
  /// The folder that holds the plans, spelled as the paths of the findings are.
  package let planningRoot: FilePath
  /// The names of the plan folders that are completed.
  package let completedPlans: Set<FilePath>
  package let omissions: Omissions
  /// The lines that the change under review touched, where that is known.
  package let changes: ChangedLines?

  package init(
    findings: [Diagnostic], rules: @autoclosure () -> [Rule], documents: Int, plans: Int,
    isStrict: Bool = false,
    planningRoot: FilePath = "", completedPlans: Set<FilePath> = [],
    omissions: Omissions = Omissions(), changes: ChangedLines? = nil
  ) {
    self.findings = Diagnostic.sorted(findings)
    self.rules = findings.isEmpty ? [] : rules().sorted { $0.code < $1.code }
    self.documents = documents
    self.plans = plans
    self.isStrict = isStrict
    self.planningRoot = planningRoot
    self.completedPlans = completedPlans
    self.omissions = omissions
    self.changes = changes
  }

  /// Whether the run may pass, and how cleanly.
  package var verdict: Verdict {
    if findings.contains(where: { $0.severity == .error }) { return .failing }
    return findings.isEmpty ? .clean : .passing
  }

  /// The number of findings of a severity.
  package func count(_ severity: Severity) -> Int {
    findings.count { $0.severity == severity }
  }

  /// The rule with a code, where the catalogue has it.
  package func rule(_ code: RuleCode) -> Rule? {
    var low = 0
    var high = rules.count
    while low < high {
      let middle = (low + high) / 2
      if rules[middle].code < code { low = middle + 1 } else { high = middle }
    }
    return low < rules.count && rules[low].code == code ? rules[low] : nil
  }

  /// The path of a file below the planning root, or nil for a file elsewhere.
  package func pathInRoot(_ path: FilePath) -> FilePath? {
    var prefix = planningRoot.bytes
    if !prefix.isEmpty, prefix.last != UInt8(ascii: "/") { prefix.append(UInt8(ascii: "/")) }
    guard path.bytes.starts(with: prefix), path.bytes.count > prefix.count else { return nil }
    return FilePath(Bytes(path.bytes[prefix.count...]))
  }

  /// The name of the plan folder a file belongs to, or nil for a file outside of all plans.
  package func plan(of path: FilePath) -> FilePath? {
    guard let inner = pathInRoot(path) else { return nil }
    return FilePath(Bytes(inner.bytes.prefix { $0 != UInt8(ascii: "/") }))
  }

  /// Whether a finding is about a plan that is completed.
  package func isInCompletedPlan(_ finding: Diagnostic) -> Bool {
    guard !completedPlans.isEmpty, let plan = plan(of: finding.place.path) else { return false }
    return completedPlans.contains(plan)
  }
}
