import Testing
import WPCore
import WPSyntax

@Suite struct `A baseline` {
  private static func finding(
    _ marked: String, line: Int = 1, path: String = "plan/a.md", message: String = "message"
  ) -> Diagnostic {
    Diagnostic(
      code: RuleCode(170), severity: .error,
      place: SampleReport.place(path, marked, padding: line - 1), message: message)
  }

  @Test func `knows a finding again on another line and with another wording`() {
    let old = Baseline([Self.finding("see ⟦the  a.md⟧", line: 3)])
    let now = old.compare([
      Self.finding("also see ⟦the a.md⟧ here", line: 40, message: "worded anew")
    ])
    #expect(now.new.isEmpty)
    #expect(now.known == 1)
    #expect(now.gone == 0)
  }

  @Test func `silences one finding for each that it holds`() {
    let old = Baseline([Self.finding("⟦a.md⟧"), Self.finding("⟦b.md⟧")])
    let again = [Self.finding("⟦a.md⟧", line: 9), Self.finding("⟦a.md⟧", line: 2)]
    let now = old.compare(again)
    #expect(now.new == [again[0]])
    #expect(now.known == 1)
    #expect(now.gone == 1)
  }

  @Test func `tells documents, rules and whole-file messages apart`() {
    let whole = Diagnostic(
      code: RuleCode(160), severity: .warning, place: Diagnostic.Place(path: "plan/a.md"),
      message: "section Scope is missing")
    let other = Diagnostic(
      code: RuleCode(160), severity: .warning, place: Diagnostic.Place(path: "plan/a.md"),
      message: "section Files is missing")
    let keys = [
      FindingKey(whole), FindingKey(other), FindingKey(Self.finding("⟦a.md⟧")),
      FindingKey(Self.finding("⟦a.md⟧", path: "plan/b.md")),
    ]
    #expect(Set(keys).count == keys.count)
    #expect(Set(keys.map(\.fingerprint)).count == keys.count)
  }

  @Test func `has a fingerprint that stays the same over runs`() {
    let key = FindingKey(rule: RuleCode(170), document: "plan/a.md", text: "b.md")
    #expect(key.fingerprint == FindingKey(Self.finding("[x](⟦b.md⟧)")).fingerprint)
    #expect(key.fingerprint == "244dd10f28507fe7")
  }

  @Test func `is written sorted and with counts`() throws {
    let findings = [
      Self.finding("⟦z⟧"), Self.finding("⟦a \"quoted\"⟧"), Self.finding("⟦z⟧", line: 2),
      Self.finding("⟦m⟧", path: "plan/\u{1B}.md"),
    ]
    let bytes = Baseline(findings).bytes
    #expect(bytes == Baseline(findings.reversed()).bytes)
    try Golden.expect(bytes, equals: "baseline.json")
  }

  @Test func `reads what it writes`() throws {
    let baseline = Baseline(
      SampleReport.findings + [Self.finding("⟦z⟧"), Self.finding("⟦\u{1B}\\ \"é🦀⟧")])
    let file = SourceFile(path: Baseline.path, bytes: baseline.bytes)
    #expect(try Baseline(reading: file) == baseline)
    #expect(try Baseline(reading: file).compare(SampleReport.findings).new == [])
  }

  @Test func `adds up what a merge left twice`() throws {
    let entry = #"{"document": "a", "rule": "WP170", "text": "x", "count": 2}"#
    let text = #"{"schema": "wp.baseline/1", "findings": [\#(entry), \#(entry)]}"#
    let baseline = try Baseline(reading: SourceFile(path: "b.json", bytes: Bytes(text)))
    #expect(baseline.counts == [FindingKey(rule: RuleCode(170), document: "a", text: "x"): 4])
  }

  @Test(arguments: [
    ("", 1, 1, "the baseline cannot be read as JSON"),
    ("{\n  <<<<<<< ours\n}", 2, 3, "the baseline cannot be read as JSON"),
    ("[]", 1, 1, "not a baseline of schema wp.baseline/1"),
    (#"{"schema": "wp.baseline/2", "findings": []}"#, 1, 1, "not a baseline of schema"),
    (#"{"schema": "wp.baseline/1"}"#, 1, 1, "not a baseline of schema"),
    (#"{"schema": "wp.baseline/1", "findings": [7]}"#, 1, 1, "finding 1 of the baseline"),
    (
      #"{"schema": "wp.baseline/1", "findings": [{"document": "a", "rule": "170", "text": "", "count": 1}]}"#,
      1, 1, "finding 1 of the baseline"
    ),
    (
      #"{"schema": "wp.baseline/1", "findings": [{"document": "a", "rule": "WP170", "text": "", "count": 0}]}"#,
      1, 1, "finding 1 of the baseline"
    ),
  ])
  func `stops at what it cannot read`(text: String, line: Int, column: Int, message: String) {
    let file = SourceFile(path: Baseline.path, bytes: Bytes(text))
    let problem = #expect(throws: SettingsProblem.self) { try Baseline(reading: file) }
    #expect(problem?.place.start == Position(line: line, column: column))
    #expect(problem?.message.hasPrefix(message) == true)
  }
}
