package import WPSyntax

/// What START-HERE or README says of a package that the package also says of itself.
package struct Restatement: Sendable {
  /// The index of the package.
  package let package: Int
  /// The index of the document that says it.
  package let document: Int
  package let range: ByteRange
  package let value: Value

  /// What it says, as far as checks ask: a plan has hundreds of them.
  package enum Value: Sendable {
    /// The class, unless it is a place in an order.
    case priority(Priority.Class?)
    case effort(EffortText)
    /// A status, which is read where it is mended.
    case status
  }
}
