/// Where a work item is in its life.
package enum WorkItemState: String, Sendable, CaseIterable {
  case pending, ready, running
  case awaitingReview = "awaiting-review"
  case awaitingHITL = "awaiting-hitl"
  case completed, failed, cancelled

  /// The word used in frontmatter.
  package var word: String { rawValue }

  /// Whether nothing leads out of it: corrections are items of their own.
  package var isFinal: Bool { self == .completed || self == .cancelled }

  /// Whether it may still be worked on.
  package var isLive: Bool { !isFinal }

  /// Whether its contract must be whole: only a pending item may lack something.
  package var bindsContract: Bool { self != .pending && self != .cancelled }
}
