import Testing
import WPSyntax

@testable import WPCore

struct ByteLanesTests {
  @Test(arguments: 0..<8)
  func `a byte is what it is in every lane and beside every other`(_ lane: Int) {
    let shift = UInt64(lane * 8)
    for byte in UInt8.min...UInt8.max {
      for other: UInt64 in [0x00, 0x20, 0x39, 0x61, 0x7F, 0xFF] {
        let rest = other &* 0x0101_0101_0101_0101 & ~(0xFF << shift)
        let lanes = ByteLanes(rest | UInt64(byte) << shift)
        let isSet = { (mask: UInt64) in mask >> shift & 0x80 != 0 }
        #expect(isSet(lanes.letters) == byte.isLetter)
        #expect(isSet(lanes.digits) == byte.isDigit)
        #expect(isSet(lanes.blanks) == (byte == 0x20))
        #expect(lanes.isASCII == (byte < 0x80 && other < 0x80))
        #expect(UInt8(truncatingIfNeeded: lanes.lowercased >> shift) == byte.lowercased)
      }
    }
  }

  @Test func `a word ends where the range does`() {
    let bytes = Bytes("Phase 3: Caching")
    for start in 0...bytes.count {
      for end in start...bytes.count {
        var expected: UInt64 = 0
        for (index, byte) in bytes[start..<min(end, start + 8)].enumerated() {
          expected |= UInt64(byte) << UInt64(index * 8)
        }
        #expect(ByteScanner.word(bytes.span, from: start, to: end) == expected)
      }
    }
  }
}
