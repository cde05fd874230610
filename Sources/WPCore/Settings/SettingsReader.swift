package import WPSyntax

/// The configuration as it was read, with everything that was wrong with it.
package struct SettingsReading: Sendable, Equatable {
  package let settings: Settings
  /// By their place in the file.
  package let problems: [SettingsProblem]

  /// What holds where there is no configuration.
  package static let defaults = SettingsReading(settings: Settings(), problems: [])

  /// Whether a command may go on.
  package var isUsable: Bool { problems.allSatisfy { $0.severity != .error } }
}

extension Settings {
  /// Reads `wp.yaml`; every input gives settings and a list of problems.
  package static func read(
    _ file: SourceFile, rules: @autoclosure @escaping () -> [Rule]
  ) -> SettingsReading {
    var reader = SettingsReader(file, rules: rules)
    reader.readDocument()
    return SettingsReading(
      settings: reader.settings,
      problems: reader.problems.sorted { $0.place.start < $1.place.start })
  }
}

/// Reads each key of the configuration.
struct SettingsReader {
  private(set) var settings = Settings()
  var problems: [SettingsProblem] = []
  let file: SourceFile
  let tree: YAMLTree
  var locator: Locator
  let rules: () -> [Rule]

  /// Reads a file, or the part of it that is YAML.
  init(_ file: SourceFile, in range: ByteRange? = nil, rules: @escaping () -> [Rule]) {
    self.file = file
    self.rules = rules
    locator = Locator(path: file.path, bytes: file.bytes)
    tree = YAMLParser.parse(
      file.bytes.span, in: range ?? ByteRange(0, file.bytes.count))
  }

  /// Reads the known keys of the whole document, unless it is no YAML.
  mutating func readMembers(
    _ owner: String, _ known: [String], _ read: (inout SettingsReader, String, Int) -> Void
  ) {
    for problem in tree.problems { fail(problem.range, problem.kind.wording) }
    guard problems.isEmpty else { return }
    members(of: 0, owner, known, read)
  }

  /// Reads the whole document.
  mutating func readDocument() {
    readMembers(
      "the configuration",
      [
        "planning_root", "rules", "ignore", "plans", "base_branch", "shared", "claims", "items",
        "hooks", "checks", "exec",
      ]
    ) { reader, key, value in
      switch key {
      case "planning_root": reader.settings.planningRoot = reader.folder(value)
      case "rules": reader.settings.rules = reader.severities(value)
      case "ignore": reader.settings.ignored = reader.globs(value)
      case "plans": reader.readPlans(value)
      case "base_branch": reader.settings.baseBranch = reader.optionalText(value)
      case "shared": reader.settings.shared = reader.texts(value)
      case "claims": reader.readClaims(value)
      case "items": reader.readItems(value)
      case "hooks": reader.readHooks(value)
      case "exec": reader.readExec(value)
      default: reader.readChecks(value)
      }
    }
  }

  private mutating func readPlans(_ node: Int) {
    entries(of: node, "plans") { reader, name, key, value in
      guard let pattern = reader.glob(key) else { return }
      var plan = PlanSettings(pattern: pattern)
      reader.members(of: value, name, ["profile", "rules"]) { reader, key, value in
        switch key {
        case "profile":
          plan.profile = reader.choice(value, Profile.allCases.map { ($0.word, $0) })
        default: plan.rules = reader.severities(value)
        }
      }
      reader.settings.plans.append(plan)
    }
  }

  private mutating func readClaims(_ node: Int) {
    members(of: node, "claims", ["remote", "ttl", "write", "max_per_agent"]) { reader, key, value in
      switch key {
      case "remote": reader.settings.claims.remote = reader.optionalText(value)
      case "ttl": reader.settings.claims.ttlMinutes = reader.duration(value)
      case "write":
        let choices = ClaimSettings.Write.allCases.map { ($0.rawValue, $0) }
        if let write = reader.choice(value, choices) { reader.settings.claims.write = write }
      default: reader.integer(value, 0...1_000_000) { $0.claims.maxPerAgent = $1 }
      }
    }
  }

  private mutating func readExec(_ node: Int) {
    members(of: node, "exec", ["writable"]) { reader, _, value in
      reader.settings.writable = reader.texts(value)
    }
  }

  private mutating func readItems(_ node: Int) {
    members(
      of: node, "items",
      [
        "max_attempts", "max_rework", "lease_minutes", "workers", "max_helpers",
        "helper_min_tokens", "signal_replay_hours", "dispatch", "on_tight",
      ]
    ) { reader, key, value in
      switch key {
      case "max_attempts": reader.integer(value, 1...1000) { $0.items.maxAttempts = $1 }
      case "max_rework": reader.integer(value, 0...1000) { $0.items.maxRework = $1 }
      case "lease_minutes": reader.integer(value, 1...525_600) { $0.items.leaseMinutes = $1 }
      case "workers": reader.integer(value, 1...10_000) { $0.items.workers = $1 }
      case "max_helpers": reader.integer(value, 0...10_000) { $0.items.maxHelpers = $1 }
      case "helper_min_tokens":
        reader.integer(value, 1...1_000_000_000) { $0.items.helperMinTokens = $1 }
      case "signal_replay_hours":
        reader.integer(value, 0...1_000_000) { $0.items.signalReplayHours = $1 }
      case "dispatch":
        let choices = ItemSettings.Dispatch.allCases.map { ($0.rawValue, $0) }
        if let dispatch = reader.choice(value, choices) {
          reader.settings.items.dispatch = dispatch
        }
      default:
        let choices = ItemSettings.OnTight.allCases.map { ($0.rawValue, $0) }
        if let onTight = reader.choice(value, choices) { reader.settings.items.onTight = onTight }
      }
    }
  }

  private mutating func readHooks(_ node: Int) {
    members(of: node, "hooks", ["outside"]) { reader, _, value in
      let choices = HookSettings.Outside.allCases.map { ($0.rawValue, $0) }
      if let outside = reader.choice(value, choices) { reader.settings.hooks.outside = outside }
    }
  }

  private mutating func readChecks(_ node: Int) {
    entries(of: node, "checks") { reader, name, key, value in
      var check = CheckCommand(name: name, run: [])
      reader.members(of: value, name, ["run", "timeout_s", "inputs"]) { reader, key, value in
        switch key {
        case "run": check.run = reader.texts(value)
        case "timeout_s":
          if let seconds = reader.integer(value, 1...86_400) { check.timeoutSeconds = seconds }
        default: check.inputs = reader.texts(value)
        }
      }
      if check.run.isEmpty {
        reader.fail(
          reader.tree[key].range, "check `\(name)` has no command",
          help: "say what to run as a list of words: run: [swift, test]")
      }
      reader.settings.checks.append(check)
    }
    settings.checks.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  private mutating func integer(
    _ node: Int, _ bounds: ClosedRange<Int>, _ store: (inout Settings, Int) -> Void
  ) {
    if let number = integer(node, bounds) { store(&settings, number) }
  }
}
