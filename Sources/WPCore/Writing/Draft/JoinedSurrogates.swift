import WPSyntax

/// Bytes of JSON in which two escapes that are one character, `\ud83d\ude00`, became the one escape that YAML has
/// for it.
struct JoinedSurrogates {
  let bytes: Bytes
  /// The offsets in the new bytes behind which two bytes are missing.
  private let joints: [Int]

  /// How much shorter `\U0001F600` is than the pair.
  private static let saved = 2

  init(_ source: Bytes) {
    var out = Bytes()
    var joints: [Int] = []
    out.reserveCapacity(source.count)
    var offset = 0
    while offset < source.count {
      if source[offset] == UInt8(ascii: "\\"), offset + 1 < source.count {
        if let scalar = JoinedSurrogates.pair(source, at: offset) {
          let digits = String(scalar.value, radix: 16)
          out.append(contentsOf: "\\U".utf8)
          out.append(contentsOf: String(repeating: "0", count: 8 - digits.utf8.count).utf8)
          out.append(contentsOf: digits.utf8)
          joints.append(out.count)
          offset += 12
        } else {
          // A backslash takes the next byte with it, so that `\\ud83d` stays what it is.
          out.append(contentsOf: source[offset...(offset + 1)])
          offset += 2
        }
      } else {
        out.append(source[offset])
        offset += 1
      }
    }
    bytes = out
    self.joints = joints
  }

  /// A range of the new bytes as one of the bytes that were given.
  func original(_ range: ByteRange) -> ByteRange {
    func shifted(_ offset: Int) -> Int {
      offset + Self.saved * joints.partitioningIndex { $0 > offset }
    }
    return ByteRange(shifted(range.lower), shifted(range.upper))
  }

  private static func pair(_ bytes: Bytes, at start: Int) -> Unicode.Scalar? {
    guard let high = unit(bytes, at: start), (0xD800..<0xDC00).contains(high),
      let low = unit(bytes, at: start + 6), (0xDC00..<0xE000).contains(low)
    else { return nil }
    return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
  }

  private static func unit(_ bytes: Bytes, at start: Int) -> UInt32? {
    guard start + 6 <= bytes.count, bytes[start] == UInt8(ascii: "\\"),
      bytes[start + 1] == UInt8(ascii: "u")
    else { return nil }
    var value: UInt32 = 0
    for byte in bytes[(start + 2)..<(start + 6)] {
      switch byte {
      case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
      case 0x41...0x46, 0x61...0x66: value = value << 4 | UInt32((byte | 0x20) - 0x57)
      default: return nil
      }
    }
    return value
  }
}

extension [Int] {
  /// The number of elements at the front that do not fulfil a condition which all behind them do.
  fileprivate func partitioningIndex(where holds: (Int) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
