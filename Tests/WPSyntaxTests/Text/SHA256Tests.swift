import Testing
import WPSyntax

struct SHA256Tests {
  @Test(
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ])
  func `the examples of the standard give its digests`(text: String, digest: String) {
    #expect(SHA256.hex(Bytes(text)) == digest)
  }

  @Test func `a million letters give the digest of the standard`() {
    let bytes = Bytes(repeating: 0x61, count: 1_000_000)
    #expect(
      SHA256.hex(bytes) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test(
    arguments: [
      (1, "4bf5122f344554c53bde2ebb8cd2b7e3d1600ad631c385a5d7cce23c7785459a"),
      (55, "81afe5b788dc2ce138ff83d9b20164db75a94d75d2b2432eea4a0ef605088c72"),
      (56, "2aba54f0ac632420a2b502431408866e40e1d5e430df4cd822642c78ab2eb9c1"),
      (63, "733d3d4ee79ee67145bf73da13588f6f235d37414fc64b14a2f00f1762792f5e"),
      (64, "79322907b3e9d013d7dc2c2f256674dbf733045cde01df3539271c6f5605feb8"),
      (65, "d85c007c6eb440f085afa2b84f6f2bce4658b240e9f62cb1364bf0485a57e720"),
      (119, "6c87eedf096b345de205b702e5223b73b447a3207791ded3ea007ba15ed6736e"),
      (120, "42500cf6a1e3936d6b9e0bcfe296d654b63255e525487d3634d0b15fde591c4d"),
      (128, "489d55fea9a73af36b6dd0be7b4117d8e5683386d39544e8a44c99a87f368707"),
      (130, "bfeaa0cf3d24ce3cdc6efadd5d4df78c4619e9e65ac66b1c185a3435d05a19d3"),
    ] as [(Int, String)])
  func `every filling of the last block is padded`(count: Int, digest: String) {
    #expect(SHA256.hex(Self.sample(count)) == digest)
  }

  @Test func `all lengths of two blocks and more are right`() {
    let all = (0...130).reduce(into: Bytes()) { all, count in
      all += SHA256.digest(Self.sample(count).span, 0, count)
    }
    #expect(
      SHA256.hex(all) == "969b9f993f9c27e8424a46288c5b7999eee502a7befa92cad6cfef1034d76c51")
  }

  @Test func `a part has the digest of its bytes`() {
    let whole = Self.sample(200)
    for start in 0...130 {
      let part = Bytes(whole[start..<200 - start / 3])
      #expect(SHA256.hex(whole.span, start, 200 - start / 3) == SHA256.hex(part), "from \(start)")
    }
  }

  /// Bytes that differ from those of every other length.
  private static func sample(_ count: Int) -> Bytes {
    Bytes((0..<count).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ count) })
  }
}
