import WPSyntax

/// A text as the words between its numbers and the numbers, these in hundredths.
struct NumberedText {
  /// What one is in `numbers`.
  static let unit = 100

  /// One more than the numbers.
  let words: [Bytes]
  let numbers: [Int]

  init(_ text: Bytes) {
    var words: [Bytes] = [[]]
    var numbers: [Int] = []
    var offset = 0
    while offset < text.count {
      guard text[offset].isDigit else {
        words[words.count - 1].append(text[offset])
        offset += 1
        continue
      }
      var end = offset
      while end < text.count, text[end].isDigit { end += 1 }
      // `2.25` is one number, `2.` and `2.345` are not; one with more digits than anybody counts to is a word.
      let whole = end - offset <= 9 ? Int(String(decoding: text[offset..<end], as: UTF8.self)) : nil
      var fraction = 0
      if end + 1 < text.count, text[end] == UInt8(ascii: "."), text[end + 1].isDigit {
        var scale = 10
        var digit = end + 1
        while digit < text.count, text[digit].isDigit, scale > 0 {
          fraction += Int(text[digit] - 0x30) * scale
          scale /= 10
          digit += 1
        }
        end = digit
      }
      if let whole {
        numbers.append(whole * NumberedText.unit + fraction)
        words.append([])
      } else {
        words[words.count - 1] += text[offset..<end]
      }
      offset = end
    }
    self.words = words
    self.numbers = numbers
  }

  /// Whether a number is a share in percent.
  func isPercent(_ index: Int) -> Bool { words[index + 1].first == UInt8(ascii: "%") }

  /// The words with other numbers; nil where one of them is negative.
  func text(_ numbers: [Int]) -> Bytes? {
    var out = words[0]
    for (index, number) in numbers.enumerated() {
      guard number >= 0 else { return nil }
      out += Bytes("\(number / NumberedText.unit)")
      let rest = number % NumberedText.unit
      if rest > 0 {
        out += Bytes(rest % 10 == 0 ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)")
      }
      out += words[index + 1]
    }
    return out
  }
}
