package import WPSyntax

/// A sentence that counts finished packages: `3 of 6 packages complete`.
package struct ProgressCount: Sendable, Equatable {
  /// What is counted.
  package enum Unit: UInt8, Sendable {
    case packages, phases
  }

  /// The index of the document that says it.
  package let document: Int
  /// The bytes from the first number to the second.
  package let range: ByteRange
  package let done: Int
  package let total: Int
  package let unit: Unit
}
