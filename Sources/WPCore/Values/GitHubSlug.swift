package import WPSyntax

/// The anchors that GitHub gives to headings.
///
/// Letters become small, spaces become hyphens; everything but letters, marks, digits, `-` and `_` is dropped.
package struct GitHubSlug: Sendable {
  private var uses: [String: Int] = [:]

  package init() {}

  /// The anchor of the next heading of a document: a repeated one gets `-1`, `-2` and so on.
  package mutating func next(_ heading: String) -> String {
    let base = GitHubSlug.base(heading)
    let count = uses[base, default: 0]
    uses[base] = count + 1
    return count == 0 ? base : "\(base)-\(count)"
  }

  /// The anchor of a heading that is the first of its text.
  package static func base(_ heading: String) -> String {
    if heading.utf8.allSatisfy({ $0 < 0x80 }) {
      return String(decoding: heading.utf8.compactMap(plain), as: UTF8.self)
    }
    var out = String.UnicodeScalarView()
    for scalar in heading.unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9", "-", "_": out.append(scalar)
      case "A"..."Z": out.append(Unicode.Scalar(UInt8(scalar.value) | 0x20))
      case " ": out.append("-")
      case _ where scalar.value < 0x80: break
      case _ where isWordScalar(scalar):
        out.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      default: break
      }
    }
    return String(out)
  }

  /// The form in which anchors and fragments are compared: people leave out the invisible selector that GitHub keeps
  /// from an emoji, and write capitals.
  package static func comparable(_ anchor: String) -> String {
    if anchor.utf8.allSatisfy({ $0 < 0x80 && $0.lowercased == $0 }) { return anchor }
    var out = String.UnicodeScalarView()
    for scalar in anchor.lowercased().unicodeScalars where scalar.value != 0xFE0F {
      out.append(scalar)
    }
    return String(out)
  }

  /// Whether the first heading of its text has an anchor, given in the form in which anchors are compared.
  ///
  /// It answers for words and pictures, of which nearly all headings are made, without writing anything; for all
  /// else it says no.
  package static func isEvident(
    _ anchor: Span<UInt8>, of heading: ByteRange, in bytes: Span<UInt8>
  ) -> Bool {
    var matched = 0
    var offset = heading.lower
    while offset < heading.upper {
      let byte = bytes[offset]
      guard byte < 0x80 else {
        let scalar = Scalar.decode(bytes, at: offset)
        guard isSilent(scalar.value) else { return false }
        offset += scalar.length
        continue
      }
      guard !PlainText.isMarkup(byte) else { return false }
      offset += 1
      guard let kept = plain(byte) else { continue }
      guard matched < anchor.count, anchor[matched] == kept else { return false }
      matched += 1
    }
    return matched == anchor.count
  }

  // A picture that is no letter in a circle or square, or the selector behind one.
  private static func isSilent(_ scalar: UInt32) -> Bool {
    scalar == 0xFE0F || Scalar.isPicture(scalar) && !(0x1F100...0x1F1FF).contains(scalar)
  }

  // What becomes of an ASCII character; nil where nothing is left of it.
  private static func plain(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: " "): UInt8(ascii: "-")
    case UInt8(ascii: "-"), UInt8(ascii: "_"): byte
    default: byte.isLetter || byte.isDigit ? byte.lowercased : nil
    }
  }

  private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    if properties.isAlphabetic { return true }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .connectorPunctuation:
      return true
    default: return false
    }
  }
}
