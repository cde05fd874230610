package import WPSyntax

/// A link of a plan together with where it leads.
package struct PlanLink: Sendable {
  /// What the place of a link says of a document that is not there.
  package enum Expectation: UInt8, Sendable {
    /// Nothing: a reader may expect it.
    case present
    /// It is still to come, or was given up.
    case pending
    /// It is the workflow of the author, which every plan names and no folder holds.
    case workflow
    /// It is the plan that this one continues.
    case previousPlanning
  }

  /// The index of the document it stands in.
  package let document: Int
  package let link: Link
  package let outcome: LinkOutcome
  /// Asked for only where the link leads nowhere.
  package let expectation: Expectation
}
