import WPSyntax

/// A text cut into lines, each with a number: lines are equal where their numbers are.
///
/// A line ends with LF, as git has it; what else stands before that belongs to its content.
struct NumberedLines: Sendable {
  let bytes: Bytes
  /// The number of each line.
  let numbers: [Int]
  /// The offset at which each line starts, and behind them the size of the text.
  private let starts: [Int]

  fileprivate init(_ bytes: Bytes, _ numbers: [Int], _ starts: [Int]) {
    self.bytes = bytes
    self.numbers = numbers
    self.starts = starts
  }

  /// The number of lines.
  var count: Int { numbers.count }

  /// The bytes of some lines, line ends included.
  func text(_ lines: Range<Int>) -> Bytes {
    Bytes(bytes[starts[lines.lowerBound]..<starts[lines.upperBound]])
  }

  /// Whether the line before one ends with CR LF; nil where no line tells.
  func hasReturn(before line: Int) -> Bool? {
    var index = max(line - 1, 0)
    guard index < count else { return nil }
    if bytes[starts[index + 1] - 1] != ByteScanner.lineFeed {
      guard index > 0 else { return nil }
      index -= 1
    }
    let end = starts[index + 1]
    return end - starts[index] > 1 && bytes[end - 2] == ByteScanner.carriageReturn
  }

  /// Whether a letter or digit stands in some lines.
  func hasWord(in lines: Range<Int>) -> Bool {
    bytes[starts[lines.lowerBound]..<starts[lines.upperBound]].contains {
      $0.isLetter || $0.isDigit
    }
  }
}

/// Gives every distinct line a number; texts that are to be compared get theirs from the same register.
struct LineRegister {
  private var known: [Bytes: Int] = [:]

  /// Cuts a text into lines and numbers them.
  mutating func lines(of text: Bytes) -> NumberedLines {
    let span = text.span
    var numbers: [Int] = []
    var starts = [0]
    var offset = 0
    while offset < text.count {
      let feed = ByteScanner.find(ByteScanner.lineFeed, in: span, from: offset, to: text.count)
      let end = feed.map { $0 + 1 } ?? text.count
      let line = Bytes(text[offset..<end])
      let number = known[line] ?? known.count
      if number == known.count { known[line] = number }
      numbers.append(number)
      starts.append(end)
      offset = end
    }
    return NumberedLines(text, numbers, starts)
  }
}
