package import WPSyntax

/// What a section is about, told by its heading.
package enum SectionKind: UInt8, Sendable, CaseIterable {
  case executiveSummary, overview, scope, inScope, outOfScope
  case dependencies, requires, enables, internalDependencies, externalDependencies
  case successCriteria, overallSuccess, phaseSpecific
  case timeline, priorityOrder, documentNavigation, gettingStarted, quickSummary
  case implementation, tasks, progress, completed, partiallyComplete, roadmap
  case files, deliverables, decisions, context, testing, status, risks, nextSteps

  /// Reads a heading; leading numbers, pictures, case, trailing `#` and `:` and what stands in parentheses
  /// do not matter.
  package init?(_ bytes: Span<UInt8>, _ range: ByteRange) {
    let start = SectionKind.skipNumber(bytes, range)
    let whole = ByteRange(start, range.upper)
    if let phrase = Phrase(bytes, whole), let kind = SectionKind.named(phrase) {
      self = kind
      return
    }
    let lead = ByteRange(start, SectionKind.endOfLead(bytes, whole))
    if lead != whole, let phrase = Phrase(bytes, lead), let kind = SectionKind.named(phrase) {
      self = kind
    } else if SectionKind.firstWord(bytes, whole) == "progress" {
      self = .progress
    } else {
      return nil
    }
  }

  /// Reads a heading from a text.
  package init?(_ text: String) {
    let bytes = Bytes(text)
    self.init(bytes.span, ByteRange(0, bytes.count))
  }

  /// Steps over `1.`, `00.` and `2)` in front of a heading.
  private static func skipNumber(_ bytes: Span<UInt8>, _ range: ByteRange) -> Int {
    var offset = range.lower
    while offset < range.upper, ByteScanner.isBlank(bytes[offset]) { offset += 1 }
    let digits = offset
    while offset < range.upper, bytes[offset].isDigit || bytes[offset] == UInt8(ascii: ".") {
      offset += 1
    }
    if offset < range.upper, bytes[offset] == UInt8(ascii: ")") { offset += 1 }
    return offset > digits && offset < range.upper && ByteScanner.isBlank(bytes[offset])
      ? offset : range.lower
  }

  /// The end of the words before a parenthesis or a colon.
  private static func endOfLead(_ bytes: Span<UInt8>, _ range: ByteRange) -> Int {
    for offset in range.lower..<range.upper
    where bytes[offset] == UInt8(ascii: "(") || bytes[offset] == UInt8(ascii: ":") {
      return offset
    }
    return range.upper
  }

  private static func firstWord(_ bytes: Span<UInt8>, _ range: ByteRange) -> Phrase? {
    var start = range.lower
    while start < range.upper, !bytes[start].isLetter { start += 1 }
    var end = start
    while end < range.upper, bytes[end].isLetter { end += 1 }
    return Phrase(bytes, ByteRange(start, end))
  }

  private static func named(_ phrase: Phrase) -> SectionKind? {
    switch phrase {
    case "executive summary", "summary": .executiveSummary
    case "overview", "introduction", "description": .overview
    case "scope", "scope of work": .scope
    case "in scope", "included", "whats included", "included in scope": .inScope
    case "out of scope", "not in scope", "excluded", "non goals", "whats not included",
      "not included":
      .outOfScope
    case "dependencies", "dependencies and risks", "dependency", "dependency graph": .dependencies
    case "requires", "requires blockers", "prerequisites", "blockers", "depends on",
      "blocked by", "required", "dependencies blockers":
      .requires
    case "enables", "enables unlocks", "unlocks", "blocks": .enables
    case "internal dependencies", "phase dependencies", "package dependencies":
      .internalDependencies
    case "external dependencies": .externalDependencies
    case "success criteria", "acceptance criteria", "definition of done", "exit criteria",
      "completion criteria", "success metrics", "criteria", "criteria for success",
      "success criteria checklist", "done when", "acceptance":
      .successCriteria
    case "overall success", "overall", "overall success criteria": .overallSuccess
    case "phase specific", "phase specific criteria", "phase specific success": .phaseSpecific
    case "timeline", "estimated timeline", "schedule", "implementation timeline", "time estimates":
      .timeline
    case "priority order", "priorities", "implementation order", "implementation sequence",
      "priority", "recommended order", "execution order":
      .priorityOrder
    case "document navigation", "whats inside", "documents", "navigation", "document index",
      "planning documents", "documents in this folder", "files in this folder", "contents",
      "table of contents", "document structure", "documentation index", "quick links":
      .documentNavigation
    case "getting started", "how to start", "quick start", "start here": .gettingStarted
    case "quick summary", "quick overview", "at a glance": .quickSummary
    case "implementation", "implementation plan", "implementation approach": .implementation
    case "tasks", "implementation tasks", "task breakdown", "task list", "work items": .tasks
    case "progress", "implementation progress", "progress tracking", "current progress",
      "overall progress":
      .progress
    case "completed", "what was completed", "fully complete": .completed
    case "partially complete", "partially completed": .partiallyComplete
    case "this roadmap", "whats next", "roadmap", "features to implement": .roadmap
    case "files", "file scope", "files to create modify", "files to modify", "files to create",
      "modified files", "new files", "affected files", "files affected", "files to change",
      "files changed", "files modified", "files created":
      .files
    case "deliverables", "key deliverables": .deliverables
    case "decisions", "key decisions", "design decisions": .decisions
    case "context", "context from analysis", "background": .context
    case "testing", "testing strategy", "test plan", "tests", "test strategy": .testing
    case "status", "quick status", "current status": .status
    case "risks", "risk assessment", "risks and mitigation", "risks and mitigations",
      "risk mitigation":
      .risks
    case "next steps", "next actions", "next step": .nextSteps
    default: nil
    }
  }
}
