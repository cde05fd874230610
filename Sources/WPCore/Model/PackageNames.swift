/// The names by which a package can be referred to.
package struct PackageNames: Sendable, Equatable {
  /// The number of the file name.
  package let number: PackageNumber?
  package let slug: String
  package let id: String
  /// The number of the title.
  package let phase: PackageNumber?
  /// The file name without `-plan.md`.
  package let stem: String
}
