import WPSyntax

/// Reads `[…]`: letters, ranges and escapes, negated by `!` or `^`; a `]` that comes first is a letter.
enum BracketParser {
  /// A class and the offset behind its bracket.
  struct Reading {
    let set: LetterSet
    let end: Int
  }

  /// What is wrong with a class and where, as offsets of the text that was read.
  struct Fault: Error {
    let kind: PathProblem.Kind
    let start: Int
    let end: Int
  }

  /// The offset of the bracket that closes the one at `open`, or nil where the segment ends before.
  static func closing(_ bytes: Span<UInt8>, from open: Int) -> Int? {
    var offset = open + 1
    if offset < bytes.count, isNegation(bytes[offset]) { offset += 1 }
    let first = offset
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "/"): return nil
      case UInt8(ascii: "\\"):
        offset += 1
        if offset < bytes.count, bytes[offset] == UInt8(ascii: "/") { return nil }
      case UInt8(ascii: "]") where offset > first: return offset
      default: break
      }
      offset += 1
    }
    return nil
  }

  /// Reads the class whose bracket stands at `open`.
  static func read(_ bytes: Span<UInt8>, from open: Int) -> Result<Reading, Fault> {
    guard let close = closing(bytes, from: open) else {
      return .failure(Fault(kind: .unclosedBracket, start: open, end: open + 1))
    }
    var offset = open + 1
    let negated = isNegation(bytes[offset])
    if negated { offset += 1 }
    var runs: [LetterSet.Run] = []
    while offset < close {
      let start = offset
      if bytes[offset] == UInt8(ascii: "["), bytes[offset + 1] == UInt8(ascii: ":") {
        return .failure(Fault(kind: .namedClass, start: offset, end: offset + 2))
      }
      let first = letter(bytes, &offset)
      var last = first
      if offset + 1 < close, bytes[offset] == UInt8(ascii: "-") {
        offset += 1
        last = letter(bytes, &offset)
      }
      guard first <= last else {
        return .failure(Fault(kind: .badRange, start: start, end: offset))
      }
      runs.append(LetterSet.Run(first: first, last: last))
    }
    return .success(Reading(set: LetterSet(runs, negated: negated), end: close + 1))
  }

  private static func letter(_ bytes: Span<UInt8>, _ offset: inout Int) -> UInt32 {
    if bytes[offset] == UInt8(ascii: "\\") { offset += 1 }
    let (letter, length) = Letter.decode(bytes, at: offset)
    offset += length
    return letter
  }

  private static func isNegation(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "!") || byte == UInt8(ascii: "^")
  }
}
