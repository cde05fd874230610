/// A declaration at the top of a source file, or one level deep in another.
package struct Declaration: Hashable, Sendable {
  /// What a declaration makes.
  package enum Kind: String, Sendable, CaseIterable {
    case function, method, property
    case `class`, `struct`, `enum`, interface, trait, `extension`, module, type, macro
    case constant, variable
  }

  /// The name, behind that of what it stands in: `Store`, `Store.save`.
  package let name: String
  package let kind: Kind
  /// Its bytes, with its comment, attributes and decorators.
  package let range: Range<Int>

  package init(name: String, kind: Kind, range: Range<Int>) {
    self.name = name
    self.kind = kind
    self.range = range
  }
}
