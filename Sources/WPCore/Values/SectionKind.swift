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
    // No name of a section has a digit in it; most titles have.
    let named = SectionKind.endOfWords(bytes, whole)
    if named == whole.upper, let kind = SectionKind.named(bytes, whole) {
      self = kind
      return
    }
    let lead = ByteRange(start, SectionKind.endOfLead(bytes, whole))
    if lead != whole, lead.upper <= named, let kind = SectionKind.named(bytes, lead) {
      self = kind
    } else if SectionKind.startsWithProgress(bytes, whole) {
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

  /// The offset of the first digit, or the end.
  private static func endOfWords(_ bytes: Span<UInt8>, _ range: ByteRange) -> Int {
    var offset = range.lower
    while offset < range.upper, !bytes[offset].isDigit { offset &+= 1 }
    return offset
  }

  private static func startsWithProgress(_ bytes: Span<UInt8>, _ range: ByteRange) -> Bool {
    var start = range.lower
    while start < range.upper, !bytes[start].isLetter { start += 1 }
    var end = start
    while end < range.upper, bytes[end].isLetter { end += 1 }
    return end - start == 8 && Phrase(bytes, ByteRange(start, end)) == "progress"
  }

  private static func named(_ bytes: Span<UInt8>, _ range: ByteRange) -> SectionKind? {
    Phrase(bytes, range).flatMap { vocabulary.meaning(of: $0) }
      .flatMap { SectionKind(rawValue: UInt8($0)) }
  }

  private static let vocabulary = {
    var words = Vocabulary(slots: 256)
    words.add(Self.executiveSummary, "executive summary", "summary")
    words.add(Self.overview, "overview", "introduction", "description")
    words.add(Self.scope, "scope", "scope of work")
    words.add(Self.inScope, "in scope", "included", "whats included", "included in scope")
    words.add(
      Self.outOfScope, "out of scope", "not in scope", "excluded", "non goals",
      "whats not included",
      "not included")
    words.add(
      Self.dependencies, "dependencies", "dependencies and risks", "dependency", "dependency graph")
    words.add(
      Self.requires, "requires", "requires blockers", "prerequisites", "blockers", "depends on",
      "blocked by", "required", "dependencies blockers")
    words.add(Self.enables, "enables", "enables unlocks", "unlocks", "blocks")
    words.add(
      Self.internalDependencies, "internal dependencies", "phase dependencies",
      "package dependencies")
    words.add(Self.externalDependencies, "external dependencies")
    words.add(
      Self.successCriteria, "success criteria", "acceptance criteria", "definition of done",
      "exit criteria", "completion criteria", "success metrics", "criteria", "criteria for success",
      "success criteria checklist", "done when", "acceptance")
    words.add(Self.overallSuccess, "overall success", "overall", "overall success criteria")
    words.add(
      Self.phaseSpecific, "phase specific", "phase specific criteria", "phase specific success")
    words.add(
      Self.timeline, "timeline", "estimated timeline", "schedule", "implementation timeline",
      "time estimates")
    words.add(
      Self.priorityOrder, "priority order", "priorities", "implementation order",
      "implementation sequence", "priority", "recommended order", "execution order")
    words.add(
      Self.documentNavigation, "document navigation", "whats inside", "documents", "navigation",
      "document index", "planning documents", "documents in this folder", "files in this folder",
      "contents", "table of contents", "document structure", "documentation index", "quick links")
    words.add(Self.gettingStarted, "getting started", "how to start", "quick start", "start here")
    words.add(Self.quickSummary, "quick summary", "quick overview", "at a glance")
    words.add(
      Self.implementation, "implementation", "implementation plan", "implementation approach")
    words.add(
      Self.tasks, "tasks", "implementation tasks", "task breakdown", "task list", "work items")
    words.add(
      Self.progress, "progress", "implementation progress", "progress tracking", "current progress",
      "overall progress")
    words.add(Self.completed, "completed", "what was completed", "fully complete")
    words.add(Self.partiallyComplete, "partially complete", "partially completed")
    words.add(Self.roadmap, "this roadmap", "whats next", "roadmap", "features to implement")
    words.add(
      Self.files, "files", "file scope", "files to create modify", "files to modify",
      "files to create",
      "modified files", "new files", "affected files", "files affected", "files to change",
      "files changed", "files modified", "files created")
    words.add(Self.deliverables, "deliverables", "key deliverables")
    words.add(Self.decisions, "decisions", "key decisions", "design decisions")
    words.add(Self.context, "context", "context from analysis", "background")
    words.add(Self.testing, "testing", "testing strategy", "test plan", "tests", "test strategy")
    words.add(Self.status, "status", "quick status", "current status")
    words.add(
      Self.risks, "risks", "risk assessment", "risks and mitigation", "risks and mitigations",
      "risk mitigation")
    words.add(Self.nextSteps, "next steps", "next actions", "next step")
    return words
  }()
}
