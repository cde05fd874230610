/// Something that is open while source code is read, and closes again.
struct SourceFrame: BitwiseCopyable, Equatable {
  enum Kind: UInt8 {
    case brace, bracket, parenthesis
    /// The parentheses behind `if` or `while`, which a statement follows.
    case condition
    /// Code in a text: `${` … `}` in backticks, and `\(` … `)` in a text of Swift.
    case templateHole, textHole
    /// An element of JSX: between `<` and `>`, between its tags, and code in braces in either.
    case tag, children, elementHole
  }

  var kind: Kind
  /// Of a text the number signs, of a tag the angle brackets that are open in it.
  var count: UInt8 = 0
  /// Whether a text may have several lines.
  var isMultiline = false
}
