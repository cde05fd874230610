package import WPSyntax

/// One thing that a dependency names, and the bytes that name it.
package struct DependencyItem: Sendable, Hashable {
  /// The word in front of a number.
  package enum Word: UInt8, Sendable, CaseIterable {
    case phase, task, package, step, stage, story, feature
    /// `#3`.
    case hash
    /// A number alone.
    case bare
  }

  /// What is named.
  package enum Target: Sendable, Hashable {
    /// A word and a number as it was written: `8`, `08`, `8.3`, `2A`.
    case numbered(Word, String)
    /// A document, a slug, or a package of another plan: `03-caching-plan.md`, `plan/03`.
    case reference(String)
    /// The one before this one.
    case previous
    /// All that come before this one.
    case allPrevious
    /// All others.
    case all
  }

  package let target: Target
  /// Several items of one range, such as `1-4`, share the bytes of the range.
  package let range: ByteRange

  /// A number as it is compared: without the zeros in front of its parts, letters as capitals.
  package static func comparable(_ number: String) -> String {
    var out = ""
    var isAtStart = true
    let bytes = Array(number.utf8)
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "0"), isAtStart, index + 1 < bytes.count, bytes[index + 1].isDigit {
        continue
      }
      isAtStart = !byte.isDigit
      out.unicodeScalars.append(
        Unicode.Scalar(byte.isLetter ? byte & ~0x20 : byte))
    }
    return out
  }
}
