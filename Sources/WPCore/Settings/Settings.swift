package import WPSyntax

/// What `.engineering/wp.yaml` says, with the defaults of everything that it leaves out.
package struct Settings: Sendable, Equatable {
  /// Where the file stands below the root of a run.
  package static let path: FilePath = ".engineering/wp.yaml"

  /// Where plans are looked for when nothing is configured, the first that exists.
  package static let defaultPlanningRoots: [FilePath] = [
    ".engineering/artifacts/planning", "artifacts/planning",
  ]

  /// The configured folder of the plans.
  package var planningRoot: FilePath?
  /// The severities of rules in all plans.
  package var rules: [RuleCode: Severity] = [:]
  /// What `validate` leaves out, below the planning root.
  package var ignored: [Glob] = []
  /// In the order of the file.
  package var plans: [PlanSettings] = []
  /// Where finished work lands; nil lets git say.
  package var baseBranch: String?
  /// Patterns of paths that anybody may touch under a short reservation.
  package var shared: [String] = []
  /// Folders and files that a command under `wp exec` may write to, whatever its package is.
  package var writable: [String] = []
  package var claims = ClaimSettings()
  package var items = ItemSettings()
  package var hooks = HookSettings()
  /// By their names, sorted.
  package var checks: [CheckCommand] = []

  package init() {}

  /// Whether a check is configured under a name.
  package func hasCheck(_ name: String) -> Bool { checks.contains { $0.name == name } }

  /// Whether a path below the planning root, or a folder above it, is left out.
  package func ignores(_ path: FilePath) -> Bool { ignored.contains { $0.covers(path) } }

  /// The profile that a plan folder is given; the last entry that fits and names one counts.
  package func profile(of plan: FilePath) -> Profile? {
    plans.last { $0.profile != nil && $0.pattern.matches(plan) }?.profile
  }

  /// The severities of a plan folder: those of all plans, then those of each entry that fits, in their order.
  package func severities(of plan: FilePath?) -> [RuleCode: Severity] {
    guard let plan else { return rules }
    return plans.filter { $0.pattern.matches(plan) }
      .reduce(into: rules) { merged, entry in merged.merge(entry.rules) { $1 } }
  }

  /// The configured severity of a rule in a plan, or its own.
  package func severity(of rule: Rule, plan: FilePath?) -> Severity {
    severities(of: plan)[rule.code] ?? rule.severity
  }
}

/// What is said about the plan folders whose names fit a pattern.
package struct PlanSettings: Sendable, Equatable {
  package var pattern: Glob
  package var profile: Profile?
  package var rules: [RuleCode: Severity] = [:]

  package init(pattern: Glob) { self.pattern = pattern }
}

/// How packages are claimed.
package struct ClaimSettings: Sendable, Equatable {
  /// What a claim writes into the documents.
  package enum Write: String, Sendable, CaseIterable {
    case none, package
  }

  /// The git remote whose ledger decides; nil keeps claims in the clone.
  package var remote: String?
  /// The length of a lease; nil derives it from the effort.
  package var ttlMinutes: Int?
  package var write: Write = .package
  /// The most packages that one agent may hold; zero sets no limit.
  package var maxPerAgent = 0

  package init() {}
}

/// How work items are run.
package struct ItemSettings: Sendable, Equatable {
  /// When the next wave starts.
  package enum Dispatch: String, Sendable, CaseIterable {
    case waves, rolling
  }

  /// What happens when the budget is between the low and the high estimate.
  package enum OnTight: String, Sendable, CaseIterable {
    case reduceScope = "reduce-scope"
    case warn, queue
  }

  package var maxAttempts = 3
  package var maxRework = 3
  package var leaseMinutes = 30
  package var workers = 4
  package var maxHelpers = 4
  package var helperMinTokens = 2000
  package var signalReplayHours = 24
  package var dispatch: Dispatch = .waves
  package var onTight: OnTight = .reduceScope

  package init() {}
}

/// What the hooks of coding agents do.
package struct HookSettings: Sendable, Equatable {
  /// What becomes of a write outside the scope that a session has claimed.
  package enum Outside: String, Sendable, CaseIterable {
    case deny, warn
  }

  package var outside: Outside = .deny

  package init() {}
}

/// A command that proves something about a work item; it runs without a shell and only when asked for.
package struct CheckCommand: Sendable, Equatable {
  package var name: String
  package var run: [String]
  package var timeoutSeconds = 600
  /// Patterns of the files that its result depends on.
  package var inputs: [String] = []

  package init(name: String, run: [String]) {
    self.name = name
    self.run = run
  }
}
