import WPSyntax

/// What tells one claimer from another of the same name: random, and made before the claim is asked for.
package struct Nonce: Hashable, Sendable {
  /// Hexadecimal digits.
  package let text: String

  /// Takes 128 random bits.
  package init(_ high: UInt64, _ low: UInt64) { text = Nonce.digits(high) + Nonce.digits(low) }

  /// The one that a claimer who has a random secret need not have made before: each package has its own.
  package init(of package: PackageName, from secret: Nonce) {
    text = String(SHA256.hex(Bytes("\(secret.text)\n\(package.text)".utf8)).prefix(32))
  }

  /// Reads what was stored; nil for anything this type would not have written.
  package init?(_ text: String) {
    let isOurs = text.utf8.allSatisfy { byte in
      byte.isDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
    }
    guard isOurs, text.utf8.count == 32 else { return nil }
    self.text = text
  }

  private static func digits(_ bits: UInt64) -> String {
    let text = String(bits, radix: 16)
    return String(repeating: "0", count: 16 - text.utf8.count) + text
  }
}
