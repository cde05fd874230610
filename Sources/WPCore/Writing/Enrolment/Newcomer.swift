package import WPSyntax

/// A new document as the tables and lists of START-HERE and README mention it.
package struct Newcomer: Sendable {
  /// The name of its file.
  package let name: FilePath
  /// What it is, as plain text: `Phase 3: Caching`, `Completion Analysis`.
  package let description: String
  /// The words of a status cell.
  package let status: String
  /// The package it is the plan of, if it is one.
  package let package: NewPackage?

  /// A package plan.
  package init(_ package: NewPackage) {
    name = package.name
    description = package.title
    status = PackageState.open.cellText
    self.package = package
  }

  /// Any other document.
  package init(name: FilePath, description: String, status: String) {
    self.name = name
    self.description = description
    self.status = status
    package = nil
  }

  /// What it is called in short: `Phase 3`, else its file name.
  var short: String { package.map { "Phase \($0.phase)" } ?? name.text }

  /// A link to it.
  var link: String { "[\(name.text)](\(name.text))" }
}
