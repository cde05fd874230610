/// What a document of a planning folder is for, as its name says.
package enum DocumentKind: UInt8, Sendable, CaseIterable {
  case start, readme, plan, analysis, completion, testing, item, other

  /// The word used in reports.
  package var word: String {
    switch self {
    case .start: "start"
    case .readme: "readme"
    case .plan: "plan"
    case .analysis: "analysis"
    case .completion: "completion"
    case .testing: "testing"
    case .item: "item"
    case .other: "other"
    }
  }
}
