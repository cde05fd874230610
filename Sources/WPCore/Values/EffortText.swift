package import WPSyntax

/// What a text that should be an estimate turns out to be.
package enum EffortText: Sendable, Equatable {
  /// A size without minutes.
  package enum Size: UInt8, Sendable, CaseIterable {
    case trivial, small, medium, large, extraLarge
  }

  /// A duration, and the total that was written behind it, if any.
  case duration(Effort, statedTotal: MinuteRange?)
  /// A size word such as `Medium` or `XL`.
  case size(Size)
  /// `TBD` or a word that says the same.
  case undetermined
  /// The template's hint, `X-Yh agentic + Zh review`.
  case placeholder
  /// Anything else.
  case unreadable

  /// Reads a text.
  package init(_ text: String) {
    let bytes = Bytes(text)
    self.init(bytes.span, ByteRange(0, bytes.count))
  }

  /// Reads a range of bytes.
  package init(_ bytes: Span<UInt8>, _ range: ByteRange) {
    if let plain = PlainEffort(bytes, range) {
      self = .duration(plain.effort, statedTotal: nil)
      return
    }
    let lexemes = Lexeme.all(in: bytes, range)
    if let reading = DurationReading(lexemes, bytes) {
      self = .duration(reading.effort, statedTotal: reading.statedTotal)
    } else {
      self = EffortText.word(lexemes, bytes)
    }
  }

  /// The duration, where there is one.
  package var effort: Effort? {
    if case .duration(let effort, _) = self { effort } else { nil }
  }

  /// Whether a person knows what is meant.
  package var isReadable: Bool {
    switch self {
    case .duration, .size, .undetermined: true
    case .placeholder, .unreadable: false
    }
  }

  private static func size(_ phrase: Phrase) -> Size? {
    switch phrase {
    case "xs", "trivial", "tiny", "minimal", "negligible", "very low", "very small": .trivial
    case "s", "small", "low", "easy", "minor", "quick", "short", "light", "simple": .small
    case "m", "medium", "moderate", "med", "low medium", "low to medium", "small medium",
      "small to medium", "medium low", "s m", "normal", "average":
      .medium
    case "l", "large", "high", "big", "hard", "significant", "substantial", "medium high",
      "medium to high", "medium large", "medium to large", "m l", "major", "complex":
      .large
    case "xl", "xxl", "huge", "very high", "very large", "extra large", "l xl", "epic":
      .extraLarge
    default: nil
    }
  }

  private static func isOpen(_ phrase: Phrase) -> Bool {
    switch phrase {
    case "tbd", "tba", "unknown", "to be determined", "not estimated", "unestimated", "varies",
      "variable", "ongoing":
      true
    default: false
    }
  }

  private static func word(_ lexemes: [Lexeme], _ bytes: Span<UInt8>) -> EffortText {
    let end = lexemes.firstIndex { $0.isSymbol("(") || $0.isSymbol(",") || $0.kind == .dash }
    let lead = lexemes[..<(end ?? lexemes.count)]
    guard let first = lead.first, let last = lead.last else { return .unreadable }
    if isPlaceholder(lexemes, bytes) { return .placeholder }
    guard let phrase = Phrase(bytes, ByteRange(first.range.lower, last.range.upper)) else {
      return .unreadable
    }
    if let size = EffortText.size(phrase) { return .size(size) }
    if isOpen(phrase) { return .undetermined }
    return lead.count > 1 ? firstWord(lead, bytes) : .unreadable
  }

  /// Reads `Medium effort` and `Low risk - easy`: the size word may stand before a word or two.
  private static func firstWord(_ lead: ArraySlice<Lexeme>, _ bytes: Span<UInt8>) -> EffortText {
    guard let last = lead.last?.phrase(in: bytes), last == "effort" || last == "size",
      let before = lead.dropLast().last, let first = lead.first,
      let phrase = Phrase(bytes, ByteRange(first.range.lower, before.range.upper)),
      let size = EffortText.size(phrase)
    else { return .unreadable }
    return .size(size)
  }

  private static func isPlaceholder(_ lexemes: [Lexeme], _ bytes: Span<UInt8>) -> Bool {
    guard let first = lexemes.first else { return false }
    if first.isSymbol("[") { return true }
    switch first.phrase(in: bytes) {
    case "x", "y", "z", "n", "xh", "yh", "zh", "nh", "xx":
      return lexemes.count == 1
        ? first.phrase(in: bytes) != "x"
        : lexemes[1].kind == .hyphen || lexemes[1].kind == .dash || lexemes[1].kind == .word
    default: return false
    }
  }
}
