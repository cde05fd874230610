/// Finds the run of backticks that closes a code span, without ever searching in vain twice.
struct BacktickRuns {
  /// The start of the last run of each length; filled after the first search in vain.
  private var last: ContiguousArray<Int> = []
  private var isFilled = false

  /// The offset behind the run that starts at an offset.
  static func end(_ text: Span<UInt8>, from start: Int) -> Int {
    var offset = start
    while offset < text.count, text[offset] == UInt8(ascii: "`") { offset &+= 1 }
    return offset
  }

  /// The start of the next run of a length at or after an offset.
  mutating func next(_ text: Span<UInt8>, length: Int, from start: Int) -> Int? {
    if isFilled { guard length < last.count, last[length] >= start else { return nil } }
    var offset = start
    while let hit = ByteScanner.find(UInt8(ascii: "`"), in: text, from: offset, to: text.count) {
      offset = BacktickRuns.end(text, from: hit)
      if offset &- hit == length { return hit }
    }
    fill(text)
    return nil
  }

  private mutating func fill(_ text: Span<UInt8>) {
    isFilled = true
    var offset = 0
    while let hit = ByteScanner.find(UInt8(ascii: "`"), in: text, from: offset, to: text.count) {
      offset = BacktickRuns.end(text, from: hit)
      while last.count <= offset &- hit { last.append(-1) }
      last[offset &- hit] = hit
    }
  }
}
