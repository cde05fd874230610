import WPSyntax

/// A text cut behind every line feed; a carriage return stays part of its line, as git has it.
struct SplitLines {
  /// One line with its line feed, compared byte by byte.
  struct Line: Hashable {
    let bytes: ArraySlice<UInt8>

    func hash(into hasher: inout Hasher) {
      var word: UInt64 = 0
      var filled = 0
      for byte in bytes {
        word = word << 8 | UInt64(byte)
        filled &+= 1
        if filled & 7 == 0 {
          hasher.combine(word)
          word = 0
        }
      }
      hasher.combine(word)
      hasher.combine(filled)
    }
  }

  private let bytes: Bytes
  private let ends: [Int]

  init(_ bytes: Bytes) {
    var ends: [Int] = []
    let span = bytes.span
    var offset = 0
    while offset < bytes.count {
      let feed = ByteScanner.find(ByteScanner.lineFeed, in: span, from: offset, to: bytes.count)
      offset = feed.map { $0 + 1 } ?? bytes.count
      ends.append(offset)
    }
    self.bytes = bytes
    self.ends = ends
  }

  /// The number of lines.
  var count: Int { ends.count }

  /// A line with its line feed, which only the last may lack.
  subscript(index: Int) -> Line {
    Line(bytes: bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]])
  }
}
