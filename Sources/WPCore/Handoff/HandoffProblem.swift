package import WPSyntax

/// Something in a hand-over document that keeps it from being taken as it is, or that a person should see.
package struct HandoffProblem: Sendable, Equatable {
  /// What is wrong.
  package enum Code: String, Sendable, CaseIterable {
    case noParts = "no_sub_packages"
    case tooMany = "too_many_sub_packages"
    case missingColumn = "missing_column"
    case repeatedColumn = "repeated_column"
    case unknownColumn = "unknown_column"
    case raggedRow = "ragged_row"
    case missingSummary = "missing_summary"
    case badAnswer = "not_yes_or_no"
    case missingID = "missing_id"
    case badID = "bad_id"
    case repeatedID = "repeated_id"
    case unknownDependency = "unknown_dependency"
    case ownDependency = "own_dependency"
    case cycle = "dependency_cycle"
    case missingScope = "missing_scope"
    case noFiles = "no_files"
    case badPattern = "bad_pattern"
    case overlap = "overlap"
    case orderedOverlap = "ordered_overlap"
    case outsideScope = "outside_scope"
    case undecidedScope = "undecided_scope"
    case missingPath = "missing_path"

    /// Whether the document can be taken all the same.
    package var isRemark: Bool {
      self == .missingPath || self == .orderedOverlap || self == .unknownColumn
        || self == .missingSummary
    }
  }

  package let code: Code
  package let message: Message
  /// The bytes that say so.
  package let range: ByteRange

  init(_ code: Code, _ message: Message, at range: ByteRange) {
    self.code = code
    self.message = message
    self.range = range
  }
}
