package import WPSyntax

/// A stated sum of estimates and the rows it should be the sum of.
package struct Total: Sendable {
  package let document: Int
  /// The bytes of the stated effort.
  package let range: ByteRange
  package let stated: Effort
  /// What is said to be the whole, behind `=`.
  package let whole: MinuteRange?
  package let rows: [Row]

  package struct Row: Sendable {
    package let effort: Effort
    package let range: ByteRange
  }

  /// The sum of the rows.
  package var sum: Effort { rows.reduce(.zero) { $0 + $1.effort } }
}
