package import WPSyntax

/// The digest of FIPS 180-4, fed piece by piece.
package struct SHA256: Sendable {
  private var state: ContiguousArray<UInt32> = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab,
    0x5be0_cd19,
  ]
  /// What is left of the pieces so far, less than a block.
  private var rest: Bytes = []
  private var count: UInt64 = 0
  private var schedule = ContiguousArray<UInt32>(repeating: 0, count: 64)

  package init() {}

  /// The digest of some bytes.
  package static func digest(_ bytes: Bytes) -> Bytes {
    var hash = SHA256()
    hash.update(bytes.span)
    return hash.finish()
  }

  /// The digest of some bytes in hexadecimal digits.
  package static func hex(_ bytes: Bytes) -> String { hex(digest: digest(bytes)) }

  /// Bytes in hexadecimal digits, of which the letters are small.
  package static func hex(digest: Bytes) -> String {
    var text = Bytes()
    text.reserveCapacity(digest.count * 2)
    for byte in digest {
      for half in [byte >> 4, byte & 15] { text.append(half < 10 ? 0x30 + half : 0x57 + half) }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Takes the next piece.
  package mutating func update(_ bytes: Span<UInt8>) {
    count &+= UInt64(bytes.count)
    var start = 0
    if !rest.isEmpty {
      while rest.count < SHA256.block, start < bytes.count {
        rest.append(bytes[start])
        start += 1
      }
      guard rest.count == SHA256.block else { return }
      let full = rest
      compress(full.span, 0)
      rest.removeAll(keepingCapacity: true)
    }
    while start + SHA256.block <= bytes.count {
      compress(bytes, start)
      start += SHA256.block
    }
    while start < bytes.count {
      rest.append(bytes[start])
      start += 1
    }
  }

  /// Gives the 32 bytes of the digest.
  package consuming func finish() -> Bytes {
    let bits = count &* 8
    var end: Bytes = [0x80]
    let used = (rest.count + 1) % SHA256.block
    let zeros = (used <= 56 ? 56 : 56 + SHA256.block) - used
    end.append(contentsOf: repeatElement(0, count: zeros))
    for shift in stride(from: UInt64(56), through: 0, by: -8) {
      end.append(UInt8(truncatingIfNeeded: bits &>> shift))
    }
    update(end.span)
    var digest = Bytes()
    digest.reserveCapacity(32)
    for word in state {
      for shift in stride(from: UInt32(24), through: 0, by: -8) {
        digest.append(UInt8(truncatingIfNeeded: word &>> shift))
      }
    }
    return digest
  }

  private static let block = 64

  private mutating func compress(_ bytes: Span<UInt8>, _ start: Int) {
    for index in 0..<16 {
      let at = start &+ index &* 4
      let high = UInt32(bytes[at]) &<< 24 | UInt32(bytes[at &+ 1]) &<< 16
      schedule[index] = high | UInt32(bytes[at &+ 2]) &<< 8 | UInt32(bytes[at &+ 3])
    }
    for index in 16..<64 {
      let (early, late) = (schedule[index &- 15], schedule[index &- 2])
      let first = turned(early, 7) ^ turned(early, 18) ^ (early &>> 3)
      let second = turned(late, 17) ^ turned(late, 19) ^ (late &>> 10)
      schedule[index] = schedule[index &- 16] &+ first &+ schedule[index &- 7] &+ second
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for index in 0..<64 {
      let choice = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)
      let one = h &+ choice &+ (e & f ^ ~e & g) &+ SHA256.constants[index] &+ schedule[index]
      let majority = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)
      let two = majority &+ (a & b ^ a & c ^ b & c)
      (h, g, f, e, d, c, b, a) = (g, f, e, d &+ one, c, b, a, one &+ two)
    }
    state[0] &+= a
    state[1] &+= b
    state[2] &+= c
    state[3] &+= d
    state[4] &+= e
    state[5] &+= f
    state[6] &+= g
    state[7] &+= h
  }

  @inline(__always)
  private func turned(_ word: UInt32, _ bits: UInt32) -> UInt32 {
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
