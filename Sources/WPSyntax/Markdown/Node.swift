/// One block of a document: what it is, where it stands, how much of the tree lies below it.
package struct Node: Hashable, Sendable, BitwiseCopyable {
  package enum Kind: UInt8, Sendable, BitwiseCopyable {
    case document, frontMatter
    case blockQuote, list, listItem
    case paragraph, heading, thematicBreak, fencedCode, indentedCode, htmlBlock, linkDefinition
    case table, tableRow, tableCell
    /// One line of the inline content of a paragraph or heading, without the markers of the containers
    /// around it.
    case line
  }

  package let kind: Kind
  /// The level of a heading; the marker byte of a list; a `TaskState` of an item; the alignment of a
  /// cell.
  package var detail: UInt8
  /// The bytes of the block; for a cell and a line, the content without blanks at either end.
  package var range: ByteRange
  /// The number of nodes of this subtree, itself included.
  package var size: UInt32
  /// What the kind says: the checkbox byte of a task (offset), the number an ordered list starts with, the
  /// offset of the content of a fence's info string; else zero.
  package var extra: UInt32

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
package enum TaskState: UInt8, Sendable {
  case none, unchecked, checked
}
