import WPSyntax

/// Merges texts that count: what each side added to a progress count or a total is added up.
enum CountMerge {
  /// Whether a line states a count of finished packages, or a total.
  static func isCount(_ line: Bytes) -> Bool { isTotal(line) || progress(line) != nil }

  /// The count that both sides' changes make; nil where they changed more than numbers.
  static func merged(_ base: Bytes, _ ours: Bytes, _ theirs: Bytes) -> Bytes? {
    let texts = [base, ours, theirs].map(NumberedText.init)
    let isSame = texts.allSatisfy { $0.words == texts[0].words }
    if isTotal(base), isTotal(ours), isTotal(theirs) {
      // A total that cannot be added up is computed from its rows by the next refresh.
      guard isSame else { return ours }
      return texts[1].text(
        zip(texts[0].numbers, zip(texts[1].numbers, texts[2].numbers)).map {
          $1.0 + $1.1 - $0
        })
    }
    guard isSame, let place = progress(base), progress(ours) == place, progress(theirs) == place
    else { return nil }
    return counted(texts, place)
  }

  // Behind the two numbers of a count may stand the share in percent; any other number must be the same.
  private static func counted(_ texts: [NumberedText], _ place: Int) -> Bytes? {
    var numbers = texts[1].numbers
    for index in [place, place + 1] {
      numbers[index] += texts[2].numbers[index] - texts[0].numbers[index]
    }
    let (done, total) = (numbers[place], numbers[place + 1])
    guard done >= 0, done <= total, total > 0 else { return nil }
    for index in numbers.indices where index != place && index != place + 1 {
      if texts[1].isPercent(index) {
        numbers[index] = ((done * 200 / total) + 1) / 2 * NumberedText.unit
      } else if texts[1].numbers[index] != texts[2].numbers[index] {
        return nil
      }
    }
    return texts[1].text(numbers)
  }

  private static func isTotal(_ line: Bytes) -> Bool {
    let span = line.span
    guard
      let colon = ByteScanner.find(UInt8(ascii: ":"), in: span, from: 0, to: min(line.count, 40))
    else { return false }
    return TotalReader.isTotalLabel(ByteRange(0, colon), span)
  }

  /// Which of the numbers of a line is the first of a progress count.
  private static func progress(_ line: Bytes) -> Int? {
    let file = PlanFile(name: "README.md", content: .bytes(line))
    let counts = ProgressReader.read(Document(path: "README.md", file: file), at: 0)
    guard counts.count == 1 else { return nil }
    let before = NumberedText(Bytes(line[..<counts[0].range.lower])).numbers.count
    return before + 1 < NumberedText(line).numbers.count ? before : nil
  }
}
