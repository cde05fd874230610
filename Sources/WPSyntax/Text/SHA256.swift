/// The digest of FIPS 180-4.
package enum SHA256 {
  /// The digest of some bytes in hexadecimal digits, of which the letters are small.
  package static func hex(_ bytes: Bytes) -> String { hex(bytes.span, 0, bytes.count) }

  /// The digest of a range in hexadecimal digits, of which the letters are small.
  package static func hex(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> String {
    var text = Bytes()
    text.reserveCapacity(64)
    for byte in digest(bytes, start, end) {
      for half in [byte >> 4, byte & 15] { text.append(half < 10 ? 0x30 + half : 0x57 + half) }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The 32 bytes of the digest of a range.
  package static func digest(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bytes {
    var state = State()
    let whole = end &- (end &- start) % block
    state.take(bytes, start, whole)
    var rest = Bytes()
    rest.reserveCapacity(2 * block)
    ByteScanner.append(bytes, ByteRange(whole, end), to: &rest)
    rest.append(0x80)
    let used = rest.count % block
    rest.append(contentsOf: repeatElement(0, count: (used <= 56 ? 56 : 56 + block) - used))
    let bits = UInt64(end &- start) &* 8
    for shift in stride(from: UInt64(56), through: 0, by: -8) {
      rest.append(UInt8(truncatingIfNeeded: bits &>> shift))
    }
    state.take(rest.span, 0, rest.count)
    return state.bytes
  }

  private static let block = 64

  /// The eight words that every block changes.
  private struct State: ~Copyable {
    private var a: UInt32 = 0x6a09_e667
    private var b: UInt32 = 0xbb67_ae85
    private var c: UInt32 = 0x3c6e_f372
    private var d: UInt32 = 0xa54f_f53a
    private var e: UInt32 = 0x510e_527f
    private var f: UInt32 = 0x9b05_688c
    private var g: UInt32 = 0x1f83_d9ab
    private var h: UInt32 = 0x5be0_cd19
    private var schedule = Scratch<UInt32>(capacity: 64)

    var bytes: Bytes {
      var bytes = Bytes()
      bytes.reserveCapacity(32)
      for word in [a, b, c, d, e, f, g, h] {
        for shift in stride(from: UInt32(24), through: 0, by: -8) {
          bytes.append(UInt8(truncatingIfNeeded: word &>> shift))
        }
      }
      return bytes
    }

    /// Takes whole blocks.
    mutating func take(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) {
      var start = start
      while start < end {
        plan(bytes, start)
        compress()
        start &+= block
      }
    }

    private mutating func plan(_ bytes: Span<UInt8>, _ start: Int) {
      schedule.truncate(to: 0)
      var offset = start
      while offset < start &+ block {
        let pair = ByteScanner.word(bytes, from: offset, to: bytes.count).byteSwapped
        schedule.append(UInt32(truncatingIfNeeded: pair &>> 32))
        schedule.append(UInt32(truncatingIfNeeded: pair))
        offset &+= 8
      }
      for index in 16..<64 {
        let (early, late) = (schedule[index &- 15], schedule[index &- 2])
        let first = turned(early, 7) ^ turned(early, 18) ^ (early &>> 3)
        let second = turned(late, 17) ^ turned(late, 19) ^ (late &>> 10)
        schedule.append(schedule[index &- 16] &+ first &+ schedule[index &- 7] &+ second)
      }
    }

    private mutating func compress() {
      let before = (a, b, c, d, e, f, g, h)
      let constants = SHA256.constants
      var index = 0
      while index < 64 {
        // Instead of the words, their places are turned: after eight rounds each is where it was.
        round(a, b, c, &d, e, f, g, &h, constants[index] &+ schedule[index])
        round(h, a, b, &c, d, e, f, &g, constants[index &+ 1] &+ schedule[index &+ 1])
        round(g, h, a, &b, c, d, e, &f, constants[index &+ 2] &+ schedule[index &+ 2])
        round(f, g, h, &a, b, c, d, &e, constants[index &+ 3] &+ schedule[index &+ 3])
        round(e, f, g, &h, a, b, c, &d, constants[index &+ 4] &+ schedule[index &+ 4])
        round(d, e, f, &g, h, a, b, &c, constants[index &+ 5] &+ schedule[index &+ 5])
        round(c, d, e, &f, g, h, a, &b, constants[index &+ 6] &+ schedule[index &+ 6])
        round(b, c, d, &e, f, g, h, &a, constants[index &+ 7] &+ schedule[index &+ 7])
        index &+= 8
      }
      a &+= before.0
      b &+= before.1
      c &+= before.2
      d &+= before.3
      e &+= before.4
      f &+= before.5
      g &+= before.6
      h &+= before.7
    }
  }

  @inline(__always)
  private static func round(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32,
    _ e: UInt32, _ f: UInt32, _ g: UInt32, _ h: inout UInt32, _ word: UInt32
  ) {
    let choice = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)
    let one = h &+ choice &+ (e & f ^ ~e & g) &+ word
    let majority = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)
    d &+= one
    h = one &+ majority &+ (a & b ^ a & c ^ b & c)
  }

  @inline(__always)
  private static func turned(_ word: UInt32, _ bits: UInt32) -> UInt32 {
    word &>> bits | word &<< (32 &- bits)
  }

  /// The first bits of the fractions of the cube roots of the first 64 primes.
  private static let constants: ContiguousArray<UInt32> = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
    0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
    0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
    0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
    0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
    0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
    0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
    0xc671_78f2,
  ]
}
