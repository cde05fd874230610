import WPHost

/// What one word of a command line looks like.
enum Word {
  case operand
  /// `--name` or `--name=value`.
  case long(RawPath, value: RawPath?)
  /// `-abc`.
  case letters(RawPath)

  /// The word behind which everything is an operand.
  static let separator: RawPath = [dash, dash]

  private static let dash = UInt8(ascii: "-")

  init(_ word: RawPath) {
    // A dash alone names standard input.
    guard word.first == Word.dash, word.count > 1 else {
      self = .operand
      return
    }
    guard word[1] == Word.dash else {
      self = .letters(RawPath(word.dropFirst()))
      return
    }
    let body = word.dropFirst(2)
    guard let equals = body.firstIndex(of: UInt8(ascii: "=")) else {
      self = .long(RawPath(body), value: nil)
      return
    }
    self = .long(RawPath(body[..<equals]), value: RawPath(body[(equals + 1)...]))
  }
}
