/// A new value for one field of a package.
package struct PackageChange: Sendable, Equatable {
  /// What the field is to say, in the words of frontmatter and of a header line.
  package enum Value: Sendable, Equatable {
    case text(matter: String, header: String)
    case priority(Priority.Class)
    case list([String])
    /// The value ends, and its line with it.
    case nothing
  }

  package let field: PackageField
  package let value: Value

  init(_ field: PackageField, _ value: Value) {
    self.field = field
    self.value = value
  }

  /// Moves the package to another state of its life.
  package static func state(_ state: PackageState) -> PackageChange {
    PackageChange(.status, .text(matter: state.word, header: state.headerText))
  }

  /// Says who holds the package; nil where nobody does any more.
  package static func assignee(_ handle: String?) -> PackageChange {
    PackageChange(.assignee, handle.map { .text(matter: $0, header: $0) } ?? .nothing)
  }

  /// What a header line says; nil where it says nothing any more.
  ///
  /// A priority is written like the one that stood there: with its colour, in its case.
  func headerText(replacing old: String) -> String? {
    switch value {
    case .text(_, let header): header
    case .priority(let priority): PriorityText.rewritten(old, priority)
    case .list(let items): items.isEmpty ? "None" : items.map(inline).joined(separator: ", ")
    case .nothing: nil
    }
  }

  // Patterns stand in backticks, where a star is a star.
  private func inline(_ item: String) -> String {
    field == .dependsOn ? item : "`\(item)`"
  }
}
