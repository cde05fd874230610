package import WPSyntax

/// A value together with the place it was read from.
package struct Sourced<Value> {
  package var value: Value
  /// The bytes of the value, so that a rule can point at it and an edit can replace exactly it.
  package var range: ByteRange
  package var origin: Origin

  package init(_ value: Value, at range: ByteRange, from origin: Origin) {
    self.value = value
    self.range = range
    self.origin = origin
  }

  /// The same place with another reading of it.
  package func map<Other>(_ transform: (Value) -> Other) -> Sourced<Other> {
    Sourced<Other>(transform(value), at: range, from: origin)
  }
}

extension Sourced: Sendable where Value: Sendable {}
extension Sourced: Equatable where Value: Equatable {}

/// Which part of a document says something.
package enum Origin: UInt8, Sendable {
  case frontMatter, header, footer, section, table, title

  /// The words a message uses for it.
  package var words: String {
    switch self {
    case .frontMatter: "the frontmatter"
    case .header: "the header"
    case .footer: "the footer"
    case .section: "a section"
    case .table: "a table"
    case .title: "the title"
    }
  }
}
