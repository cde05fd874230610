package import WPSyntax

/// A file name in a planning folder and what it tells: the kind, the number, the slug.
///
/// Case does not matter for any of them.
package struct DocumentName: Sendable, Equatable {
  package let path: FilePath
  package let kind: DocumentKind
  /// Whether the name ends in `.md`.
  package let isMarkdown: Bool
  /// The number at the front, or the one of `phase-N-…` and `US-NNN-…`.
  package let number: DocumentNumber?
  /// Whether the number is a phase's: `phase-3-caching.md`.
  package let isPhase: Bool
  /// Whether the number is a user story's: `US-003-login.md`.
  package let isStory: Bool
  /// The name in lower case without number and `-plan`; what a package is called unless it says otherwise.
  package let slug: String

  /// Reads the last component of a path.
  package init(_ path: FilePath) {
    self.path = path
    let name = path.name.bytes.map(\.lowercased)
    isMarkdown = name.count > 3 && name.suffix(3).elementsEqual(".md".utf8)
    let stem = isMarkdown ? name.dropLast(3) : name[...]
    let front = Front(stem)
    number = front.number
    isPhase = front.word == .phase
    isStory = front.word == .story
    kind = isMarkdown ? DocumentName.kind(stem, front) : .other
    slug = DocumentName.slug(stem, front)
  }

  /// The name this one should have, where it differs only by case or by a number in front.
  package var expected: String? {
    let name: String
    switch kind {
    case .start: name = "START-HERE.md"
    case .readme: name = "README.md"
    default: return nil
    }
    return path.name.bytes.elementsEqual(name.utf8) ? nil : name
  }

  /// What stands in front of the words of a name.
  private struct Front {
    enum Word { case none, phase, story }
    var word = Word.none
    var number: DocumentNumber?
    /// What is left behind number and hyphen.
    var rest: ArraySlice<UInt8>

    init(_ stem: ArraySlice<UInt8>) {
      rest = stem
      var behind = stem
      if behind.starts(with: "phase-".utf8) {
        word = .phase
        behind = behind.dropFirst(6)
      } else if behind.starts(with: "us-".utf8) {
        word = .story
        behind = behind.dropFirst(3)
      }
      guard let major = Front.takeNumber(&behind) else {
        word = .none
        return
      }
      let minor = word == .none ? Front.takeNumber(&behind) : nil
      number = DocumentNumber(major, minor)
      rest = behind
    }

    /// Takes one to three digits and the hyphen behind them.
    private static func takeNumber(_ text: inout ArraySlice<UInt8>) -> Int? {
      let digits = text.prefix { $0.isDigit }
      guard (1...3).contains(digits.count), text.dropFirst(digits.count).first == 0x2D else {
        return nil
      }
      text = text.dropFirst(digits.count + 1)
      return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
  }

  /// The kinds in the order in which they are asked; the first that fits is it.
  private static func kind(_ stem: ArraySlice<UInt8>, _ front: Front) -> DocumentKind {
    let isNumbered = front.word == .none && front.number?.minor == nil
    if (isNumbered ? front.rest : stem).elementsEqual("start-here".utf8) { return .start }
    if stem.elementsEqual("readme".utf8) { return .readme }
    let isTestPlan = stem.elementsEqual("test-plan".utf8) || stem.hasSuffix("-test-plan")
    if !isTestPlan, stem.hasSuffix("-plan") || (front.word != .none && !front.rest.isEmpty) {
      return .plan
    }
    if stem.contains("analysis") { return .analysis }
    if stem.elementsEqual("complete".utf8) || stem.hasSuffix("-complete") { return .completion }
    if stem.hasSuffix("-testing") || stem.contains("test-plan") { return .testing }
    return .other
  }

  private static func slug(_ stem: ArraySlice<UInt8>, _ front: Front) -> String {
    var rest = front.rest.isEmpty ? stem : front.rest
    if rest.hasSuffix("-plan"), rest.count > 5 { rest = rest.dropLast(5) }
    return String(decoding: rest, as: UTF8.self)
  }
}

extension ArraySlice<UInt8> {
  fileprivate func hasSuffix(_ text: String) -> Bool {
    suffix(text.utf8.count).elementsEqual(text.utf8)
  }

  fileprivate func contains(_ text: String) -> Bool {
    let sought = Array(text.utf8)
    guard count >= sought.count else { return false }
    return (startIndex...(endIndex - sought.count)).contains { self[$0...].starts(with: sought) }
  }
}
