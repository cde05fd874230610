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

  /// Reads the last component of a path; the spec of a work item is told by the folders above it, too.
  package init(_ path: FilePath) {
    self.path = path
    let name = DocumentName.lowercased(path)
    let bytes = name.span
    isMarkdown = name.count > 3 && (".md" as StaticString).matches(bytes, at: name.count - 3)
    let stem = ByteRange(0, isMarkdown ? name.count - 3 : name.count)
    let front = Front(bytes, stem)
    number = front.number
    isPhase = front.word == .phase
    isStory = front.word == .story
    if isMarkdown {
      let kind = DocumentName.kind(bytes, stem, front)
      let isSpec = kind == .other && stem.count == 4 && WorkItemPlace.item(ofSpec: path) != nil
      self.kind = isSpec ? .item : kind
    } else {
      kind = .other
    }
    slug = DocumentName.slug(bytes, stem, front)
  }

  /// The last component of a path in lower case.
  private static func lowercased(_ path: FilePath) -> Bytes {
    var name = path.name.bytes
    for index in name.indices { name[index] = name[index].lowercased }
    return name
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
    var rest: ByteRange

    init(_ bytes: Span<UInt8>, _ stem: ByteRange) {
      rest = stem
      var offset = stem.lower
      if bytes.starts(stem, with: "phase-") {
        word = .phase
        offset += 6
      } else if bytes.starts(stem, with: "us-") {
        word = .story
        offset += 3
      }
      guard let major = Front.takeNumber(bytes, &offset, stem.upper) else {
        word = .none
        return
      }
      let minor = word == .none ? Front.takeNumber(bytes, &offset, stem.upper) : nil
      number = DocumentNumber(major, minor)
      rest = ByteRange(offset, stem.upper)
    }

    /// Takes one to three digits and the hyphen behind them.
    private static func takeNumber(
      _ bytes: Span<UInt8>, _ offset: inout Int, _ limit: Int
    ) -> Int? {
      var end = offset
      var number = 0
      while end < limit, bytes[end].isDigit {
        guard end - offset < 3 else { return nil }
        number = number * 10 + Int(bytes[end] - 0x30)
        end += 1
      }
      guard end > offset, end < limit, bytes[end] == UInt8(ascii: "-") else { return nil }
      offset = end + 1
      return number
    }
  }

  /// The kinds in the order in which they are asked; the first that fits is it.
  private static func kind(
    _ bytes: Span<UInt8>, _ stem: ByteRange, _ front: Front
  ) -> DocumentKind {
    let isNumbered = front.word == .none && front.number?.minor == nil
    if bytes.equals(isNumbered ? front.rest : stem, "start-here") { return .start }
    if bytes.equals(stem, "readme") { return .readme }
    let isTestPlan = bytes.equals(stem, "test-plan") || bytes.ends(stem, with: "-test-plan")
    if !isTestPlan, bytes.ends(stem, with: "-plan") || (front.word != .none && !front.rest.isEmpty)
    {
      return .plan
    }
    if bytes.contains("analysis", in: stem) { return .analysis }
    if bytes.equals(stem, "complete") || bytes.ends(stem, with: "-complete") { return .completion }
    if bytes.ends(stem, with: "-testing") || bytes.contains("test-plan", in: stem) {
      return .testing
    }
    return .other
  }

  private static func slug(_ bytes: Span<UInt8>, _ stem: ByteRange, _ front: Front) -> String {
    let rest = front.rest.isEmpty ? stem : front.rest
    let isPlan = rest.count > 5 && bytes.ends(rest, with: "-plan")
    return ByteScanner.text(bytes, ByteRange(rest.lower, rest.upper - (isPlan ? 5 : 0)))
  }
}

extension Span<UInt8> {
  fileprivate func equals(_ range: ByteRange, _ text: StaticString) -> Bool {
    range.count == text.utf8CodeUnitCount && text.matches(self, at: range.lower)
  }

  fileprivate func starts(_ range: ByteRange, with text: StaticString) -> Bool {
    range.count >= text.utf8CodeUnitCount && text.matches(self, at: range.lower)
  }

  fileprivate func ends(_ range: ByteRange, with text: StaticString) -> Bool {
    let start = range.upper - text.utf8CodeUnitCount
    return start >= range.lower && text.matches(self, at: start)
  }

  fileprivate func contains(_ text: StaticString, in range: ByteRange) -> Bool {
    let last = range.upper - text.utf8CodeUnitCount
    guard last >= range.lower else { return false }
    return (range.lower...last).contains { text.matches(self, at: $0) }
  }
}
