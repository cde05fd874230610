package import WPSyntax

/// What the key of a header line asks about; every spelling of one question is the same case.
package enum HeaderKey: UInt8, Sendable, CaseIterable {
  case created, lastUpdated, completedOn, status, priority, effort, actual, dependsOn, enables
  case assignee, previousPlanning, nextPhase, files, reads, tests, branch, identifier, purpose
  case type, version, author, timeline

  /// Reads a key; pictures in front, markers and a colon behind it do not matter.
  package init?(_ bytes: Span<UInt8>, _ range: ByteRange) {
    guard let phrase = Phrase(bytes, range), let key = HeaderKey.spellings[phrase] else {
      return nil
    }
    self = key
  }

  /// Reads a key from a text.
  package init?(_ text: String) {
    let bytes = Bytes(text)
    self.init(bytes.span, ByteRange(0, bytes.count))
  }

  private static let spellings = [Phrase: HeaderKey](spellings: [
    (
      .created,
      [
        "created", "date", "start date", "date created", "created on", "creation date", "started",
        "created at", "planning date",
      ]
    ),
    (
      .lastUpdated,
      ["last updated", "updated", "last update", "last modified", "last revised", "date updated"]
    ),
    (
      .completedOn,
      ["completed", "completion date", "date completed", "completed on", "end date", "finished"]
    ),
    (
      .status,
      [
        "status", "feature status", "document status", "current status", "overall status",
        "project status", "plan status", "implementation status", "package status",
      ]
    ),
    (.priority, ["priority", "overall priority", "priority level"]),
    (
      .effort,
      [
        "effort", "estimated effort", "estimate", "estimated time", "time estimate",
        "effort estimate", "total effort", "total estimated effort", "estimated duration",
        "total estimated time", "total estimate",
      ]
    ),
    (.actual, ["actual", "actual effort", "actual time", "time spent", "effort spent"]),
    (
      .dependsOn,
      [
        "depends on", "dependencies", "prerequisites", "dependency", "prerequisite", "requires",
        "blocked by", "depends", "internal dependencies",
      ]
    ),
    (.enables, ["enables", "unlocks", "blocks", "required by"]),
    (.assignee, ["assignee", "claimed by", "assigned to", "owner", "assigned", "assignees"]),
    (
      .previousPlanning,
      [
        "previous planning", "previous plan", "previous session", "previous planning session",
        "previous",
      ]
    ),
    (.nextPhase, ["next phase", "next", "next package", "next work package"]),
    (.files, ["files", "file scope", "scope files", "writes"]),
    (.reads, ["reads"]),
    (.tests, ["tests", "test files"]),
    (.branch, ["branch", "feature branch", "git branch"]),
    (.identifier, ["id", "package id"]),
    (.purpose, ["purpose", "goal", "objective"]),
    (.type, ["type", "work package type"]),
    (.version, ["version"]),
    (.author, ["author", "authors"]),
    (.timeline, ["timeline", "duration", "estimated timeline"]),
  ])
}
