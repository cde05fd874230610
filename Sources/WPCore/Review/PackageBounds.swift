package import WPSyntax

/// What the work on a package may touch, as one state of its plan has it.
package struct PackageBounds: Sendable {
  package let name: PackageName
  /// The package's own document, from the root of the run.
  package let document: FilePath
  /// The files it names.
  package let scope: ClaimScope
  /// What it was granted beside them while the work runs.
  package let granted: [String]
  let items: ItemFolders?
  /// The branch that its document names.
  package let branch: String?

  /// Takes the bounds of a package from its document.
  package init(of package: WorkPackage, in plan: Plan, granted: [String] = []) {
    name = PackageName(plan.reference(of: package))
    document = plan.document(of: package).path
    scope = ClaimScope(writes: package.files.map(\.value), reads: package.reads.map(\.value))
    let own = scope.writes
    self.granted = granted.filter { !own.contains($0) }
    items = ItemFolders(of: package, in: plan)
    branch = package.branch?.value
  }

  /// The patterns of what may be written; what cannot be read as a pattern allows nothing.
  var writes: [PathPattern] {
    (scope.writes + granted).compactMap { try? PathPattern.parse($0).get() }
  }
}
