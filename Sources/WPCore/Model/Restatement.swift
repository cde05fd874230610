package import WPSyntax

/// What START-HERE or README says of a package that the package also says of itself.
package struct Restatement: Sendable {
  /// The index of the package.
  package let package: Int
  /// The index of the document that says it.
  package let document: Int
  package let range: ByteRange
  package let value: Value

  package enum Value: Sendable {
    case priority(Priority)
    case effort(EffortText)
    case status(Status)
  }
}
