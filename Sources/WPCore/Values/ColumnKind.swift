package import WPSyntax

/// What the column of a table is about, told by its heading and not by its place.
///
/// `Item` heads documents in one table and packages in another; such headings have both meanings.
package struct ColumnKind: OptionSet, Sendable, Hashable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) { self.rawValue = rawValue }

  package static let document = ColumnKind(rawValue: 1 << 0)
  package static let package = ColumnKind(rawValue: 1 << 1)
  package static let effort = ColumnKind(rawValue: 1 << 2)
  package static let dependency = ColumnKind(rawValue: 1 << 3)
  package static let status = ColumnKind(rawValue: 1 << 4)
  package static let priority = ColumnKind(rawValue: 1 << 5)
  package static let description = ColumnKind(rawValue: 1 << 6)
  package static let week = ColumnKind(rawValue: 1 << 7)
  /// The packages of a week in a timeline.
  package static let features = ColumnKind(rawValue: 1 << 8)
  package static let criterion = ColumnKind(rawValue: 1 << 9)
  package static let number = ColumnKind(rawValue: 1 << 10)
  package static let files = ColumnKind(rawValue: 1 << 11)
  package static let assignee = ColumnKind(rawValue: 1 << 12)
  package static let reason = ColumnKind(rawValue: 1 << 13)
  /// The key of a table of header values, `Field | Value`.
  package static let key = ColumnKind(rawValue: 1 << 14)
  package static let value = ColumnKind(rawValue: 1 << 15)
  /// The agentic part of an estimate in a column of its own.
  package static let agentic = ColumnKind(rawValue: 1 << 16)
  /// The review part of an estimate in a column of its own.
  package static let review = ColumnKind(rawValue: 1 << 17)

  /// Reads the heading of a column; empty where it is none of these.
  package init(_ bytes: Span<UInt8>, _ range: ByteRange) {
    self = Phrase(bytes, range).flatMap(ColumnKind.named) ?? []
  }

  /// Reads the heading of a column from a text.
  package init(_ text: String) {
    let bytes = Bytes(text)
    self.init(bytes.span, ByteRange(0, bytes.count))
  }

  private static func named(_ phrase: Phrase) -> ColumnKind? {
    switch phrase {
    case "document", "documents", "resource", "resources", "doc": [.document]
    case "file", "files": [.document, .files]
    case "item": [.document, .package]
    case "phase", "package", "work package", "feature", "story", "user story", "phases", "wp":
      [.package]
    case "features": [.package, .features]
    case "effort", "estimate", "estimated effort", "time estimate", "duration", "estimated time",
      "effort estimate", "estimated duration":
      [.effort]
    case "dependencies", "depends on", "dependency", "prerequisites", "blocked by": [.dependency]
    case "status", "state", "current status": [.status]
    case "priority": [.priority]
    case "description", "purpose", "summary", "content", "contents": [.description]
    case "week", "weeks", "when", "sprint": [.week]
    case "criterion", "criteria", "success criterion", "success criteria",
      "acceptance criterion", "acceptance criteria":
      [.criterion]
    case "no", "number", "id", "order": [.number]
    case "assignee", "owner", "claimed by", "assigned to": [.assignee]
    case "why", "reason", "rationale": [.reason]
    case "field", "key", "property", "attribute": [.key]
    case "value": [.value]
    case "agentic", "agentic time", "agentic effort", "agentic hours": [.agentic]
    case "review", "review time", "review effort", "human review", "review hours": [.review]
    default: nil
    }
  }
}
