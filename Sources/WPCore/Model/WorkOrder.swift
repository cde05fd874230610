package import WPSyntax

/// The order in which START-HERE or README says that packages are done.
package struct WorkOrder: Sendable {
  /// That a package has its turn.
  package struct Turn: Sendable {
    package let package: Int
    /// Counted from zero; packages of one week share their turn.
    package let position: Int
    package let range: ByteRange
  }

  /// The index of the document.
  package let document: Int
  /// By position.
  package let turns: [Turn]
}
