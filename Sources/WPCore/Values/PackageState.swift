import WPSyntax

/// Where a package stands in its life; the words are those of the frontmatter.
package enum PackageState: UInt8, Sendable, CaseIterable, Comparable {
  case open, claimed, inProgress, completed

  package static func < (a: PackageState, b: PackageState) -> Bool { a.rawValue < b.rawValue }

  /// The word used in frontmatter and on the command line.
  package var word: String {
    switch self {
    case .open: "open"
    case .claimed: "claimed"
    case .inProgress: "in_progress"
    case .completed: "completed"
    }
  }

  /// Reads a frontmatter word; nothing but the four words is one.
  package init?(word: String) {
    guard let found = PackageState.allCases.first(where: { $0.word == word }) else { return nil }
    self = found
  }

  /// Reads a frontmatter word in a document.
  init?(_ bytes: Span<UInt8>, _ range: ByteRange) {
    func isWord(_ word: StaticString) -> Bool {
      range.count == word.utf8CodeUnitCount && word.matches(bytes, at: range.lower)
    }
    if isWord("open") {
      self = .open
    } else if isWord("claimed") {
      self = .claimed
    } else if isWord("in_progress") {
      self = .inProgress
    } else if isWord("completed") {
      self = .completed
    } else {
      return nil
    }
  }

  /// What a header line or a footer says of a package in this state.
  package var headerText: String { headerWords.description }

  /// The same, as it is compared with what stands in a document.
  var headerWords: StaticString {
    switch self {
    case .open: "Ready for Implementation"
    case .claimed: "Claimed"
    case .inProgress: "In Progress"
    case .completed: "Complete"
    }
  }

  /// What the status cell of a table says of a package in this state.
  package var cellText: String {
    switch self {
    case .open: "📋 Ready"
    case .claimed: "📋 Claimed"
    case .inProgress: "🔄 In Progress"
    case .completed: "✅ Complete"
    }
  }
}
