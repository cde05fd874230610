import Testing
import WPCore
import WPSyntax

@Suite struct `A severity` {
  private static func settings() throws -> Settings {
    let text = """
      rules: {WP111: off, WP160: info}
      plans:
        "2025-*": {profile: loose, rules: {WP111: warning, WP160: warning}}
        "2025-11-*": {rules: {WP160: error}}
      ignore: [drafts]
      """
    let reading = Settings.read(
      SourceFile(path: Settings.path, bytes: Bytes(text)), rules: SampleReport.rules)
    try #require(reading.problems.isEmpty)
    return reading.settings
  }

  private static func finding(_ code: UInt16, _ severity: Severity) -> Diagnostic {
    Diagnostic(
      code: RuleCode(code), severity: severity, place: Diagnostic.Place(path: "a"), message: "")
  }

  @Test(
    arguments: [
      (nil, false, "WP170 error, WP160 info"),
      (nil, true, "WP170 error, WP160 info"),
      ("2024-01-01-a", false, "WP170 error, WP160 info"),
      ("2025-01-01-a", false, "WP111 warning, WP170 error, WP160 warning"),
      ("2025-01-01-a", true, "WP111 error, WP170 error, WP160 error"),
      ("2025-11-01-a", false, "WP111 warning, WP170 error, WP160 error"),
    ] as [(String?, Bool, String)])
  func `is the rule's, then the configured one, then raised`(
    plan: String?, isStrict: Bool, expected: String
  ) throws {
    let policy = SeverityPolicy(try Self.settings(), isStrict: isStrict)
    let findings = [
      Self.finding(111, .error), Self.finding(170, .error), Self.finding(160, .warning),
      Self.finding(183, .off),
    ]
    let applied = policy.applied(to: findings, plan: plan.map { FilePath($0) })
    let words = applied.map { "\($0.code) \($0.severity.word)" }
    #expect(words.joined(separator: ", ") == expected)
  }

  @Test func `of a rule in a plan can be asked for`() throws {
    let settings = try Self.settings()
    let rule = try #require(RuleLookup(SampleReport.rules).rule("WP160"))
    #expect(settings.severity(of: rule, plan: nil) == .info)
    #expect(settings.severity(of: rule, plan: "2025-11-01-a") == .error)
    #expect(Settings().severity(of: rule, plan: nil) == .warning)
    #expect(settings.profile(of: "2025-11-01-a") == .loose)
    #expect(settings.profile(of: "2026-11-01-a") == nil)
    #expect(settings.ignores("2025-01-01-a/drafts/x.md"))
    #expect(!settings.ignores("2025-01-01-a/x.md"))
  }
}
