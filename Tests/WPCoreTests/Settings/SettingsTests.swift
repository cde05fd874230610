import Testing
import WPCore
import WPSyntax

@Suite struct `The configuration` {
  private static func read(_ text: String) -> SettingsReading {
    Settings.read(
      SourceFile(path: Settings.path, bytes: Bytes(text)), rules: SampleReport.rules)
  }

  @Test(arguments: ["", "# nothing\n", "rules:\nignore:\nplans: {}\nclaims:\n", "\u{FEFF}{}"])
  func `has a default for every key`(text: String) {
    let reading = Self.read(text)
    #expect(reading.problems == [])
    #expect(reading.settings == Settings())
  }

  @Test func `is read whole`() throws {
    let reading = Self.read(
      """
      planning_root: ./docs/plans/
      rules: {WP160: off, dead-link: "warning"}
      ignore: [drafts, "2024-*/**"]
      plans:
        "2025-*": {profile: loose, rules: {WP160: info}}
        2025-11-23-roadmap:
          rules: {unknown-status: error}
      base_branch: 2.0
      shared: [CHANGELOG.md, "*.lock"]
      claims: {remote: origin, ttl: 1d2h30m, write: none, max_per_agent: 2}
      items: {max_attempts: 5, max_rework: 0, lease_minutes: 45, workers: 8, max_helpers: 0,
        helper_min_tokens: 1, signal_replay_hours: 0, dispatch: rolling, on_tight: reduce-scope}
      hooks: {outside: warn}
      checks:
        unit: {run: [swift, test, --filter, 1], timeout_s: 60, inputs: ["Sources/**"]}
        lint: {run: [make]}

      """)
    #expect(reading.problems == [])
    var expected = Settings()
    expected.planningRoot = "docs/plans"
    expected.rules = [RuleCode(160): .off, RuleCode(170): .warning]
    expected.ignored = [try #require(Glob("drafts")), try #require(Glob("2024-*/**"))]
    var loose = PlanSettings(pattern: try #require(Glob("2025-*")))
    loose.profile = .loose
    loose.rules = [RuleCode(160): .info]
    var roadmap = PlanSettings(pattern: try #require(Glob("2025-11-23-roadmap")))
    roadmap.rules = [RuleCode(111): .error]
    expected.plans = [loose, roadmap]
    expected.baseBranch = "2.0"
    expected.shared = ["CHANGELOG.md", "*.lock"]
    expected.claims.remote = "origin"
    expected.claims.ttlMinutes = 1590
    expected.claims.write = .none
    expected.claims.maxPerAgent = 2
    expected.items.maxAttempts = 5
    expected.items.maxRework = 0
    expected.items.leaseMinutes = 45
    expected.items.workers = 8
    expected.items.maxHelpers = 0
    expected.items.helperMinTokens = 1
    expected.items.signalReplayHours = 0
    expected.items.dispatch = .rolling
    expected.hooks.outside = .warn
    var unit = CheckCommand(name: "unit", run: ["swift", "test", "--filter", "1"])
    unit.timeoutSeconds = 60
    unit.inputs = ["Sources/**"]
    expected.checks = [CheckCommand(name: "lint", run: ["make"]), unit]
    #expect(reading.settings == expected)
  }

  /// One fault each, where it is marked; the text of the message begins as given.
  @Test(
    arguments: [
      ("⟦plannig_root⟧: x", "unknown key `plannig_root`", "did you mean `planning_root`?"),
      ("⟦zzz⟧: x", "unknown key `zzz`", nil),
      ("claims: {⟦tll⟧: 4h}", "unknown key `tll` in claims", "did you mean `ttl`?"),
      ("hooks: {⟦outsid⟧: deny}", "unknown key `outsid` in hooks", "did you mean `outside`?"),
      ("plans: {a: {⟦rule⟧: {}}}", "unknown key `rule` in a", "did you mean `rules`?"),
    ] as [(String, String, String?)])
  func `warns of a key that it does not know`(marked: String, message: String, help: String?) {
    expectProblem(.warning, marked, message, help)
  }

  @Test(
    arguments: [
      ("⟦- a⟧", "the configuration must be a mapping", nil),
      ("planning_root: ⟦../plans⟧", "`../plans` is not a folder below the root", nil),
      ("planning_root: ⟦/plans⟧", "`/plans` is not a folder", nil),
      ("planning_root: ⟦[a]⟧", "expected a text", nil),
      ("rules: ⟦[WP160]⟧", "rules must be a mapping", nil),
      ("rules: {⟦WP999⟧: off}", "no rule is called `WP999`", "`wp rules` lists them"),
      ("rules: {⟦ded-link⟧: off}", "no rule is called `ded-link`", "did you mean `dead-link`?"),
      ("rules: {WP160: ⟦of⟧}", "expected one of error, warning, info, off", "did you mean `off`?"),
      ("rules: {WP160: ⟦false⟧}", "expected one of error, warning, info, off", nil),
      ("ignore: ⟦drafts⟧", "expected a list", "put it in brackets: [a, b]"),
      ("ignore: [⟦\"[a\"⟧]", "`[a` is not a pattern", nil),
      ("plans: {⟦\"{a\"⟧: {}}", "`{a` is not a pattern", nil),
      ("plans: {a: {profile: ⟦road⟧}}", "expected one of roadmap, package, readme, loose", nil),
      ("base_branch: ⟦true⟧", "expected a text", nil),
      ("claims: {ttl: ⟦4⟧}", "`4` is not a length of time", "write 90m, 4h, 2d or 1h30m"),
      ("claims: {ttl: ⟦0h⟧}", "`0h` is not a length of time", nil),
      ("claims: {ttl: ⟦99999999999999999999h⟧}", "`99999999999999999999h` is not", nil),
      ("claims: {max_per_agent: ⟦-1⟧}", "expected a whole number from 0", nil),
      ("items: {workers: ⟦\"4\"⟧}", "expected a whole number from 1", nil),
      ("items: {workers: ⟦99999999999999999999⟧}", "expected a whole number from 1", nil),
      ("items: {workers: ⟦1.5⟧}", "expected a whole number from 1", nil),
      ("items: {dispatch: ⟦roling⟧}", "expected one of waves, rolling", "did you mean `rolling`?"),
      ("hooks: {outside: ⟦den⟧}", "expected one of deny, warn", "did you mean `deny`?"),
      ("checks: {⟦unit⟧: {timeout_s: 5}}", "check `unit` has no command", nil),
      ("rules: {}\n⟦rules⟧: {}", "key `rules` stands twice", nil),
    ] as [(String, String, String?)])
  func `stops at what it cannot read exactly`(marked: String, message: String, help: String?) {
    expectProblem(.error, marked, message, help)
  }

  private func expectProblem(
    _ severity: Severity, _ marked: String, _ message: String, _ help: String?
  ) {
    let place = SampleReport.place(Settings.path.text, marked)
    let reading = Self.read(marked.filter { $0 != "⟦" && $0 != "⟧" })
    #expect(reading.problems.count == 1)
    guard let problem = reading.problems.first else { return }
    #expect(problem.severity == severity)
    #expect(problem.place == place)
    #expect(problem.message.hasPrefix(message))
    if let help { #expect(problem.help == help) }
    #expect(reading.isUsable == (severity == .warning))
  }

  @Test(arguments: [
    "rules: {", "\t- a: b: c", "a: *x", "\"", "{[}]", "rules: !!map {}", "\u{0}", "- - - -",
  ])
  func `survives what is no YAML`(text: String) {
    #expect(!Self.read(text).isUsable)
  }

  @Test func `survives nesting without end`() {
    #expect(!Self.read(String(repeating: "[", count: 100_000)).isUsable)
    #expect(!Self.read(String(repeating: "a:\n ", count: 10_000)).isUsable)
  }

  @Test func `shows its faults with their lines`() throws {
    let reading = Self.read(
      #"""
      plannig_root: x
      rules:
        dead-lnk: off
        WP160: [of]
        "\e[31m": off

      """#)
    try Golden.expect(reading.problems.text(Presentation()), equals: "settings.text")
  }
}
