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
    switch phrase {
    case "created", "date", "start date", "date created", "created on", "creation date",
      "started", "created at", "planning date":
      .created
    case "last updated", "updated", "last update", "last modified", "last revised", "date updated":
      .lastUpdated
    case "completed", "completion date", "date completed", "completed on", "end date", "finished":
      .completedOn
    case "status", "feature status", "document status", "current status", "overall status",
      "project status", "plan status", "implementation status", "package status":
      .status
    case "priority", "overall priority", "priority level": .priority
    case "effort", "estimated effort", "estimate", "estimated time", "time estimate",
      "effort estimate", "total effort", "total estimated effort", "estimated duration",
      "total estimated time", "total estimate":
      .effort
    case "actual", "actual effort", "actual time", "time spent", "effort spent": .actual
    case "depends on", "dependencies", "prerequisites", "dependency", "prerequisite", "requires",
      "blocked by", "depends", "internal dependencies":
      .dependsOn
    case "enables", "unlocks", "blocks", "required by": .enables
    case "assignee", "claimed by", "assigned to", "owner", "assigned", "assignees": .assignee
    case "previous planning", "previous plan", "previous session", "previous planning session",
      "previous":
      .previousPlanning
    case "next phase", "next", "next package", "next work package": .nextPhase
    case "files", "file scope", "scope files", "writes": .files
    case "reads": .reads
    case "tests", "test files": .tests
    case "branch", "feature branch", "git branch": .branch
    case "id", "package id": .identifier
    case "purpose", "goal", "objective": .purpose
    case "type", "work package type": .type
    case "version": .version
    case "author", "authors": .author
    case "timeline", "duration", "estimated timeline": .timeline
    default: nil
    }
  }
}
