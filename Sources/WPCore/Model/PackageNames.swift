/// The names by which a package can be referred to.
package struct PackageNames: Sendable, Equatable {
  package let number: DocumentNumber?
  package let slug: String
  package let id: String
  package let phase: String?
  /// The file name without `-plan.md`.
  package let stem: String
}

extension WorkPackage {
  /// The names by which the package can be referred to.
  package var names: PackageNames {
    PackageNames(number: number, slug: slug, id: id, phase: phase?.value, stem: stem)
  }
}
