package import WPSyntax

/// What the key of a header line asks about; every spelling of one question is the same case.
package enum HeaderKey: UInt8, Sendable, CaseIterable {
  case created, lastUpdated, completedOn, status, priority, effort, actual, dependsOn, enables
  case assignee, previousPlanning, nextPhase, files, reads, tests, branch, identifier, purpose
  case type, version, author, timeline

  /// Reads a key; pictures in front, markers and a colon behind it do not matter.
  package init?(_ bytes: Span<UInt8>, _ range: ByteRange) {
    guard let phrase = Phrase(bytes, range), let key = HeaderKey.named(phrase) else {
      return nil
    }
    self = key
  }

  /// Reads a key from a text.
  package init?(_ text: String) {
    let bytes = Bytes(text)
    self.init(bytes.span, ByteRange(0, bytes.count))
  }

  private static func named(_ phrase: Phrase) -> HeaderKey? {
    vocabulary.meaning(of: phrase).flatMap { HeaderKey(rawValue: UInt8($0)) }
  }

  private static let vocabulary = {
    var words = Vocabulary(slots: 256)
    words.add(
      Self.created, "created", "date", "start date", "date created", "created on", "creation date",
      "started", "created at", "planning date")
    words.add(
      Self.lastUpdated, "last updated", "updated", "last update", "last modified", "last revised",
      "date updated")
    words.add(
      Self.completedOn, "completed", "completion date", "date completed", "completed on",
      "end date", "finished")
    words.add(
      Self.status, "status", "feature status", "document status", "current status",
      "overall status", "project status", "plan status", "implementation status", "package status")
    words.add(Self.priority, "priority", "overall priority", "priority level")
    words.add(
      Self.effort, "effort", "estimated effort", "estimate", "estimated time", "time estimate",
      "effort estimate", "total effort", "total estimated effort", "estimated duration",
      "total estimated time", "total estimate")
    words.add(Self.actual, "actual", "actual effort", "actual time", "time spent", "effort spent")
    words.add(
      Self.dependsOn, "depends on", "dependencies", "prerequisites", "dependency", "prerequisite",
      "requires", "blocked by", "depends", "internal dependencies")
    words.add(Self.enables, "enables", "unlocks", "blocks", "required by")
    words.add(
      Self.assignee, "assignee", "claimed by", "assigned to", "owner", "assigned", "assignees")
    words.add(
      Self.previousPlanning, "previous planning", "previous plan", "previous session",
      "previous planning session", "previous")
    words.add(Self.nextPhase, "next phase", "next", "next package", "next work package")
    words.add(Self.files, "files", "file scope", "scope files", "writes")
    words.add(Self.reads, "reads")
    words.add(Self.tests, "tests", "test files")
    words.add(Self.branch, "branch", "feature branch", "git branch")
    words.add(Self.identifier, "id", "package id")
    words.add(Self.purpose, "purpose", "goal", "objective")
    words.add(Self.type, "type", "work package type")
    words.add(Self.version, "version")
    words.add(Self.author, "author", "authors")
    words.add(Self.timeline, "timeline", "duration", "estimated timeline")
    return words
  }()
}
