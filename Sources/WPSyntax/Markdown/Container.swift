/// A block that is open while lines are read and that other blocks may stand in.
struct Container: BitwiseCopyable {
  /// What a container is; an item always stands in a list.
  enum Kind: UInt8, BitwiseCopyable {
    case blockQuote, list, listItem
  }

  /// What it is.
  let kind: Kind
  /// What sets a list apart from the next one.
  let marker: UInt8
  /// The columns a line has to be indented by to belong to a list item.
  let contentIndent: Int
  /// The index of its node.
  var node: Int
  /// The offset behind the last marker read.
  var end: Int
}
