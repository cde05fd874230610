/// The number of a phase or file with its padding forgotten: `03` and `3` are equal, `2A` is not `2`.
package struct PackageNumber: Hashable, Sendable {
  private let text: String

  /// The number in front of letters and dots.
  package var value: Int? { Int(text.prefix { $0.isNumber }) }

  package init?(_ written: String) {
    let bytes = Array(written.utf8)
    guard let first = bytes.first, (0x30...0x39).contains(first) else { return nil }
    guard
      bytes.allSatisfy({
        (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) || $0 == UInt8(ascii: ".")
          || $0 == UInt8(ascii: "-")
      })
    else { return nil }
    let significant = written.drop { $0 == "0" }
    text =
      significant.first.map { ("0"..."9").contains($0) } == true
      ? significant.uppercased() : "0" + significant.uppercased()
  }
}
