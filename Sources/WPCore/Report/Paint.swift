/// Colours of a terminal, or none.
struct Paint: Sendable {
  /// What a piece of text means; the colour follows from it.
  enum Tone: Sendable {
    case error, warning, info
    case frame, strong, faint, good

    fileprivate var sequence: String {
      switch self {
      case .error: "1;31"
      case .warning: "1;33"
      case .info: "1;36"
      case .frame: "34"
      case .strong: "1"
      case .faint: "2"
      case .good: "1;32"
      }
    }
  }

  let isOn: Bool

  init(_ presentation: Presentation) { isOn = presentation.hasColour }

  /// The text in a tone; unchanged where colours are off.
  func callAsFunction(_ text: String, _ tone: Tone) -> String {
    isOn && !text.isEmpty ? "\u{1B}[\(tone.sequence)m\(text)\u{1B}[0m" : text
  }
}

extension Severity {
  /// The tone of its word.
  var tone: Paint.Tone {
    switch self {
    case .error: .error
    case .warning: .warning
    case .info, .off: .info
    }
  }
}
