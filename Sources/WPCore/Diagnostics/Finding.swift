package import WPSyntax

/// What a check noticed: not yet located in lines, not yet weighed by settings.
package struct Finding: Sendable {
  /// Bytes of a document; no bytes at zero for the document or folder as a whole.
  package struct Place: Sendable, Equatable {
    /// The path from the root of the run.
    package let path: FilePath
    package let range: ByteRange

    package init(_ path: FilePath, _ range: ByteRange = .zero) {
      self.path = path
      self.range = range
    }
  }

  /// Another place that explains the finding.
  package struct Note: Sendable {
    package let place: Place
    package let message: Message

    package init(_ message: Message, at place: Place) {
      self.place = place
      self.message = message
    }
  }

  /// What must be true outside the plan for the finding to hold.
  package enum Condition: Sendable {
    /// The document of this path from the planning root has no heading with this anchor.
    case noFragment(FilePath, String)
    /// Nothing in the work tree fits this pattern.
    case matchesNothing(PathPattern)
    /// The configuration has no check of this name.
    case noCheck(String)
  }

  /// What it says: a sentence, or how to make one of a text, for a finding that as a rule does not come to stand.
  enum Wording: Sendable {
    case said(Message)
    case about(String, @Sendable (String) -> Message)
  }

  package let code: RuleCode
  package let severity: Severity
  /// How it is mended; nil where a person has to decide.
  package let fix: Fix?
  package let place: Place
  let wording: Wording
  package let help: Message?
  package let notes: [Note]
  package let condition: Condition?

  /// What it says.
  package var message: Message {
    switch wording {
    case .said(let message): message
    case .about(let text, let make): make(text)
    }
  }
}

/// Where a check leaves what it found; bound to one rule, so that no check speaks for another.
package struct Findings: ~Copyable {
  /// Tells whether a condition is met; nil where nobody knows yet.
  package typealias Answers = (Finding.Condition) -> Bool?

  /// More findings than this of one rule say no more, and would fill the memory.
  static let most = 100_000

  private let rule: Rule
  private let answers: Answers
  private let limit: Int
  package private(set) var raised: [Finding]

  // The list is taken and given back, so that no check copies what others found.
  package init(
    for rule: Rule, behind earlier: consuming [Finding] = [],
    where answers: @escaping Answers = { _ in nil }
  ) {
    self.rule = rule
    self.answers = answers
    limit = earlier.count + Findings.most
    raised = earlier
  }

  /// Leaves a finding; the rule's own severity holds unless another is given.
  package mutating func report(
    _ message: Message, at place: Finding.Place, severity: Severity? = nil, help: Message? = nil,
    notes: [Finding.Note] = [], fix: Fix? = nil, if condition: Finding.Condition? = nil
  ) {
    let isMet = condition.map(answers) ?? true
    if isMet == false || raised.count >= limit { return }
    raised.append(
      Finding(
        code: rule.code, severity: severity ?? rule.severity, fix: fix, place: place,
        wording: .said(message), help: help, notes: notes,
        condition: isMet == nil ? condition : nil))
  }

  /// Leaves a finding that stands only if a condition is met.
  ///
  /// As a rule it is not, and then nothing is put into words.
  mutating func ask(
    _ condition: Finding.Condition, in document: Document, at range: ByteRange,
    severity: Severity? = nil, help: Message? = nil,
    about text: String, _ wording: @escaping @Sendable (String) -> Message
  ) {
    let isMet = answers(condition)
    if isMet == false || raised.count >= limit { return }
    raised.append(
      Finding(
        code: rule.code, severity: severity ?? rule.severity, fix: nil,
        place: Finding.Place(document.path, range), wording: .about(text, wording), help: help,
        notes: [], condition: isMet == nil ? condition : nil))
  }

  /// Leaves a finding about bytes of a document.
  package mutating func report(
    _ message: Message, in document: Document, at range: ByteRange, severity: Severity? = nil,
    help: Message? = nil, notes: [Finding.Note] = [], fix: Fix? = nil,
    if condition: Finding.Condition? = nil
  ) {
    report(
      message, at: Finding.Place(document.path, range), severity: severity, help: help,
      notes: notes, fix: fix, if: condition)
  }

  consuming func finish() -> [Finding] { raised }
}
