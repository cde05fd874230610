import Testing
import WPRandom

@testable import WPSyntax

@Suite struct YAMLScanTests {
  @Test func `a search for four bytes finds what a loop finds`() {
    var random = SeededRandom(seed: 1)
    for _ in 0..<2_000 {
      let bytes = Bytes((0..<random.next() % 40).map { _ in UInt8(random.next() % 11 + 0x38) })
      let start = Int(random.next() % 4)
      guard start <= bytes.count else { continue }
      let wanted: [UInt8] = [0x38, 0x3A, 0x41, 0x80]
      let found = ByteScanner.findAny(
        0x38, 0x3A, 0x41, 0x80, in: bytes.span, from: start, to: bytes.count)
      #expect(found == bytes[start...].firstIndex(where: wanted.contains) ?? bytes.count)
    }
  }

  @Test(arguments: 0...255)
  func `each byte is text of ASCII or not`(byte: UInt8) {
    let isText = (0x20...0x7E).contains(byte) || [9, 10, 13].contains(byte)
    for place in [0, 7, 8, 20] {
      var bytes = Bytes(repeating: 0x61, count: 21)
      bytes[place] = byte
      let found = ByteScanner.isASCIIText(bytes.span, 0, bytes.count)
      #expect(found == isText)
    }
  }
}
