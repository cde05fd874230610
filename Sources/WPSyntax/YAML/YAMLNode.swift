/// One value of a YAML document: what it is, where it stands, how much of the tree lies below it.
@usableFromInline
package struct YAMLNode: Hashable, Sendable, BitwiseCopyable {
  /// What the core schema of YAML 1.2 makes of a value.
  @usableFromInline
  package enum Kind: UInt8, Sendable, BitwiseCopyable {
    case null, boolean, integer, float, string
    case sequence, mapping
  }

  /// How a value is written.
  @usableFromInline
  package enum Style: UInt8, Sendable, BitwiseCopyable {
    case plain, singleQuoted, doubleQuoted, literal, folded
    case block, flow
  }

  @usableFromInline package let kind: Kind
  @usableFromInline package let style: Style
  /// The number of spaces that every line of a block scalar gives up; of any other scalar one where its text has to be
  /// put together, zero where it stands in the document just so.
  private let layout: UInt16
  /// The bytes of the value, quotes and brackets included.
  ///
  /// Empty, at the place where it would stand, for a value that is left out. A block scalar ends behind the last line break that belongs to it.
  package var range: ByteRange
  /// The number of nodes of this subtree, itself included.
  @usableFromInline package var size: UInt32

  package init(
    _ kind: Kind, style: Style, range: ByteRange, size: UInt32 = 1, layout: UInt16 = 0
  ) {
    self.kind = kind
    self.style = style
    self.layout = layout
    self.range = range
    self.size = size
  }

  /// The number of spaces that every line of a block scalar gives up; zero for all other values.
  package var indentation: UInt16 { isBlockScalar ? layout : 0 }

  /// Whether its text stands in the document just so, but for the quotes around it.
  package var isVerbatim: Bool { layout == 0 && !isBlockScalar }

  private var isBlockScalar: Bool { style == .literal || style == .folded }
}
