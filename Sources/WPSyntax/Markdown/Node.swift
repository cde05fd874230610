/// One block of a document: what it is, where it stands, how much of the tree lies below it.
@usableFromInline
package struct Node: Hashable, Sendable, BitwiseCopyable {
  /// What a block is.
  @usableFromInline
  package enum Kind: UInt8, Sendable, BitwiseCopyable {
    case document, frontMatter
    case blockQuote, list, listItem
    case paragraph, heading, thematicBreak, fencedCode, indentedCode, htmlBlock, linkDefinition
    case table, tableRow, tableCell
    /// One line of the inline content of a paragraph or heading, without the markers of the containers
    /// around it.
    case line
  }

  @usableFromInline package let kind: Kind
  /// The level of a heading; the marker byte of a list; the `TaskState` of an item; the `Alignment` of a
  /// cell; the `FenceState` of fenced code; which of the seven kinds of CommonMark a block of HTML is.
  @usableFromInline package var detail: UInt8
  /// The bytes of the block; for a cell and a line, the content without blanks at either end.
  @usableFromInline package var range: ByteRange
  /// The number of nodes of this subtree, itself included.
  @usableFromInline package var size: UInt32
  /// What the kind says, else zero: the offset of the byte between the brackets of a task, the number an
  /// ordered list starts with, the offset of a fence's info string, of the delimiter row of a table, of the
  /// YAML in front matter, of the last line end before something ended indented code (blank lines count);
  /// one for a block of HTML that has its end marker.
  @usableFromInline package var extra: UInt32

  package init(
    _ kind: Kind, detail: UInt8 = 0, range: ByteRange, size: UInt32 = 1, extra: UInt32 = 0
  ) {
    self.kind = kind
    self.detail = detail
    self.range = range
    self.size = size
    self.extra = extra
  }
}

/// The box of a list item.
@usableFromInline
package enum TaskState: UInt8, Sendable, BitwiseCopyable {
  case none, unchecked, checked
}
