/// One piece of inline markup; ranges are offsets into the `LeafText` it was read from.
package struct Inline: Hashable, Sendable, BitwiseCopyable {
  /// What a piece of markup is.
  package enum Kind: UInt8, Sendable, BitwiseCopyable {
    case escape, entity, codeSpan, emphasis, strong, strikethrough
    case link, image, autolink, rawHTML
  }

  /// What it is.
  package let kind: Kind
  /// The whole piece, markers included.
  package let range: ByteRange
  /// What a reader sees of it.
  package let content: ByteRange
  /// Where a link leads: offsets into the text, or into the file if a definition says it.
  package let destination: ByteRange
  /// Whether a link takes its destination from a definition.
  package let isReference: Bool

  /// Makes a piece of markup.
  init(
    _ kind: Kind, _ range: ByteRange, content: ByteRange, destination: ByteRange = .zero,
    isReference: Bool = false
  ) {
    self.kind = kind
    self.range = range
    self.content = content
    self.destination = destination
    self.isReference = isReference
  }
}
