/// A value of a package that can be changed on its own; the raw value is its key in frontmatter.
package enum PackageField: String, Sendable, CaseIterable {
  case status, assignee, priority, effort, actual, files, reads, tests, branch, id, meeting
  case dependsOn = "depends_on"

  /// The word it goes by on a command line.
  package var word: String { rawValue }

  /// What a header line calls it; nil for what only frontmatter can say.
  var headerKey: HeaderKey? {
    switch self {
    case .status: .status
    case .assignee: .assignee
    case .priority: .priority
    case .effort: .effort
    case .actual: .actual
    case .files: .files
    case .reads: .reads
    case .tests: .tests
    case .branch: .branch
    case .id: .identifier
    case .meeting: nil
    case .dependsOn: .dependsOn
    }
  }

  /// The key of a new header line.
  var label: String {
    switch self {
    case .status: "Status"
    case .assignee: "Assignee"
    case .priority: "Priority"
    case .effort: "Estimated Effort"
    case .actual: "Actual Effort"
    case .files: "Files"
    case .reads: "Reads"
    case .tests: "Tests"
    case .branch: "Branch"
    case .id: "ID"
    case .meeting: "Meeting"
    case .dependsOn: "Depends On"
    }
  }

  /// Whether a package must say it.
  var isIndispensable: Bool { self == .status }
}
