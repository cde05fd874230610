import WPSyntax

/// What makes two findings of different runs the same: rule, document and text, not the line.
///
/// The text is what the document says at the place, blanks collapsed, so that neither moved lines nor a new
/// wording of the rule make an old finding new. A finding about a whole file goes by its message.
package struct FindingKey: Hashable, Sendable, Comparable {
  package let rule: RuleCode
  package let document: String
  package let text: String

  /// The most scalars of a text that count.
  private static let limit = 160

  package init(rule: RuleCode, document: String, text: String) {
    self.rule = rule
    self.document = document
    self.text = text
  }

  package init(_ finding: Diagnostic) {
    rule = finding.code
    document = finding.place.path.shown
    let place = finding.place
    let marked = Self.collapsed(Visible.text(place.line.span, place.markedInLine))
    let whole = marked.isEmpty ? Visible.text(finding.message) : marked
    text = String(String.UnicodeScalarView(whole.unicodeScalars.prefix(Self.limit)))
  }

  /// A hash that stays the same over runs and machines (FNV-1a), as sixteen digits.
  package var fingerprint: String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for part in [rule.description, document, text] {
      for byte in part.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      hash = hash &* 0x100_0000_01B3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  package static func < (a: FindingKey, b: FindingKey) -> Bool {
    if a.document != b.document {
      return a.document.utf8.lexicographicallyPrecedes(b.document.utf8)
    }
    if a.rule != b.rule { return a.rule < b.rule }
    return a.text.utf8.lexicographicallyPrecedes(b.text.utf8)
  }

  private static func collapsed(_ text: String) -> String {
    text.split { $0 == " " || $0 == "\t" }.joined(separator: " ")
  }
}
