package import WPSyntax

/// What a document says about how far its work is.
///
/// The text is kept in two pieces: the lead phrase decides the class, the remainder explains it.
package struct Status: Sendable, Equatable {
  /// The seven things a status can mean.
  package enum Class: UInt8, Sendable, CaseIterable {
    case notStarted, planning, ready, inProgress, blocked, complete, cancelled
  }

  /// The first status picture of the lead phrase.
  package let icon: StatusIcon?
  /// The words up to the first `(`, dash, comma, semicolon, colon, period or slash.
  package let lead: String
  /// What stands behind the lead phrase, its separator included.
  package let remainder: String
  /// The meaning, or nil where the lead phrase is outside the vocabulary.
  package let `class`: Class?
  /// Whether it says that only a part is done.
  package let isPartial: Bool
  /// Whether it speaks of an analysis or another study, whose end is not the end of the work.
  package let isStudy: Bool
  /// Whether it says that somebody has taken the work.
  package let isClaimed: Bool

  /// Reads a status; nil for an empty text and for a legend, which has three status pictures or more.
  package init?(_ bytes: Span<UInt8>, _ range: ByteRange) {
    guard let reading = StatusReading(bytes, range) else { return nil }
    icon = reading.icon
    lead = ByteScanner.text(bytes, reading.lead)
    remainder = ByteScanner.text(bytes, reading.remainder)
    isClaimed = reading.signals.contains(.claimed)
    isStudy = reading.signals.contains(.study)
    isPartial = reading.icon == .partial || reading.signals.contains(.partial)
    `class` = reading.class
  }

  /// Reads a status from a text.
  package init?(_ text: String) {
    let bytes = Bytes(text)
    self.init(bytes.span, ByteRange(0, bytes.count))
  }

  /// The state of a package with this status; nil outside the life cycle and outside the vocabulary.
  package var state: PackageState? {
    if isClaimed { return .claimed }
    switch `class` {
    case .notStarted, .planning, .ready: return .open
    case .inProgress, .blocked: return .inProgress
    case .complete: return .completed
    case .cancelled, nil: return nil
    }
  }
}

extension Status.Class: CustomStringConvertible {
  /// The name as a report shows it.
  package var description: String {
    switch self {
    case .notStarted: "not started"
    case .planning: "planning"
    case .ready: "ready"
    case .inProgress: "in progress"
    case .blocked: "blocked"
    case .complete: "complete"
    case .cancelled: "cancelled"
    }
  }
}
