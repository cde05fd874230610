package import WPSyntax

/// One statement of a success criteria section.
package struct Criterion: Sendable, Equatable {
  /// Whether it is said to be met; nil where nothing says so.
  package let isMet: Bool?
  /// The bytes of the text, without its box or mark.
  package let range: ByteRange
  /// The byte inside the box, where there is one: what an edit replaces.
  package let box: ByteRange?
  /// How it is written.
  package let form: Form

  package enum Form: UInt8, Sendable {
    case checkbox, mark, row, bare
  }

  package init(isMet: Bool?, range: ByteRange, box: ByteRange?, form: Form) {
    self.isMet = isMet
    self.range = range
    self.box = box
    self.form = form
  }
}
