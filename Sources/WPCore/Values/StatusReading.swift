import WPSyntax

/// One pass over a status: where its lead phrase ends and what its words hint at.
struct StatusReading {
  private(set) var icon: StatusIcon?
  private(set) var lead: ByteRange
  private(set) var remainder: ByteRange
  private(set) var signals: StatusSignals = []
  private var isReadyForWork = false
  private var isReadyForRelease = false
  private var hasNumberedUnit = false
  private var isUndone = false
  private var count: (done: Int, total: Int)?
  private var isTemplate = false

  init?(_ bytes: Span<UInt8>, _ range: ByteRange) {
    if let word = Lexeme.leadingWord(in: bytes, range), let phrase = Phrase(bytes, word),
      Lexeme.isNone(in: bytes, ByteRange(word.upper, range.upper)),
      let pictures = StatusReading.pictures(in: bytes, ByteRange(range.lower, word.lower))
    {
      guard pictures.status < 3 else { return nil }
      icon = pictures.first
      lead = word
      remainder = ByteScanner.trim(bytes, word.upper, range.upper)
      read(only: phrase, isAlone: pictures.count == 0)
      return
    }
    let lexemes = Lexeme.all(in: bytes, range)
    let start = lexemes.firstIndex { !StatusReading.isLeading($0) } ?? lexemes.count
    guard start < lexemes.count else { return nil }
    var icons = 0
    for lexeme in lexemes {
      if case .picture(let scalar) = lexeme.kind, StatusIcon(scalar: scalar) != nil { icons += 1 }
    }
    guard icons < 3 else { return nil }

    var end = start
    while end < lexemes.count, !StatusReading.endsLead(lexemes, end) { end += 1 }
    isTemplate = lexemes[start].isSymbol("[")
    // `Phase 3: Complete` and `M1 - done` say what they mean behind the separator.
    if StatusReading.isOnlyUnit(lexemes[start..<end], bytes), end < lexemes.count {
      end += 1
      while end < lexemes.count, !StatusReading.endsLead(lexemes, end) { end += 1 }
    }
    lead = .zero
    remainder = .zero
    read(lexemes, start..<end, bytes)

    let first = lexemes[start..<end].first { !StatusReading.isPicture($0) }
    let last = lexemes[start..<end].last { !StatusReading.isPicture($0) }
    let behind = end < lexemes.count ? lexemes[end].range.lower : range.upper
    let low = first?.range.lower ?? behind
    lead = ByteRange(low, max(low, last?.range.upper ?? low))
    remainder = ByteScanner.trim(bytes, end < lexemes.count ? behind : lead.upper, range.upper)
  }

  /// The meaning of the hints: what stops work outweighs what moves it, words outweigh pictures.
  var `class`: Status.Class? {
    if isTemplate { return nil }
    if signals.contains(.cancelled) { return .cancelled }
    if signals.contains(.blocked) { return .blocked }
    if signals.contains(.waiting) {
      return signals.contains(.aftermath) ? .inProgress : .blocked
    }
    if let count {
      return count.done == count.total ? .complete : count.done == 0 ? .notStarted : .inProgress
    }
    if isUndone { return .notStarted }
    if signals.contains(.partial) { return .inProgress }
    if signals.contains(.progress) {
      return signals.contains(.preparation) ? .planning : .inProgress
    }
    if signals.contains(.claimed) { return .ready }
    if signals.contains(.ready) { return classOfReady }
    if signals.contains(.done) {
      if hasNumberedUnit, !signals.contains(.all) { return .inProgress }
      return signals.contains(.preparation) ? .ready : .complete
    }
    if signals.contains(.notStarted) {
      return signals.contains(.aftermath) ? .inProgress : .notStarted
    }
    if signals.contains(.activity) { return .inProgress }
    if !signals.isDisjoint(with: [.preparation, .study]) { return .planning }
    return icon?.class
  }

  private var classOfReady: Status.Class {
    if isReadyForWork { return .ready }
    if signals.contains(.done), !signals.contains(.preparation) { return .complete }
    return isReadyForRelease ? .inProgress : .ready
  }

  // One word needs no lexemes: `completed`, `✅ Complete`.
  private mutating func read(only word: Phrase, isAlone: Bool) {
    let hint = StatusSignals.hinted(word) ?? []
    if hint != .negation { signals = hint }
    if isAlone, word == "implementation" { signals.insert(.activity) }
  }

  /// The pictures that a range is made of, and how many of them are of a status; nil where it has anything else.
  private static func pictures(
    in bytes: Span<UInt8>, _ range: ByteRange
  ) -> (count: Int, status: Int, first: StatusIcon?)? {
    var count = 0
    var status = 0
    var first: StatusIcon?
    var offset = range.lower
    while offset < range.upper {
      let (value, length) = Scalar.decode(bytes, at: offset)
      offset += length
      if Scalar.isPicture(value), !Scalar.isModifier(value) {
        count += 1
        guard let icon = StatusIcon(scalar: value) else { continue }
        status += 1
        first = first ?? icon
      } else if !Scalar.isModifier(value), !Lexeme.isNothing(value) {
        return nil
      }
    }
    return (count, status, first)
  }

  private mutating func read(_ lexemes: [Lexeme], _ lead: Range<Int>, _ bytes: Span<UInt8>) {
    var isDenied = false
    var previous: Phrase?
    var isBehindReady = false
    for index in lead {
      let lexeme = lexemes[index]
      switch lexeme.kind {
      case .picture(let scalar): if icon == nil { icon = StatusIcon(scalar: scalar) }
      case .number: readNumber(lexemes[lead], index, bytes)
      case .word:
        let hint = StatusReading.hint(lexeme, bytes)
        let word = lexeme.phrase(in: bytes)
        if hint == .negation {
          isDenied = true
        } else if isDenied, !hint.isEmpty {
          deny(hint)
          isDenied = false
        } else if word == "ready", previous == "production" {
          signals.insert(.done)
        } else {
          signals.formUnion(hint)
        }
        if lead.count == 1, word == "implementation" { signals.insert(.activity) }
        if isBehindReady { noteReadiness(word) }
        if hint.contains(.ready) { isBehindReady = true }
        previous = word
      default: break
      }
    }
  }

  private mutating func deny(_ hint: StatusSignals) {
    if hint.contains(.wanted) {
      signals.insert(.cancelled)
    } else if hint.contains(.started) {
      isUndone = true
    } else if hint.contains(.done) {
      signals.insert(.partial)
    } else if hint.contains(.ready) {
      signals.insert(.preparation)
    } else if hint.contains(.progress) {
      isUndone = true
    }
  }

  private mutating func noteReadiness(_ word: Phrase?) {
    switch word {
    case "implementation", "execution", "development", "work", "implement", "start", "begin",
      "execute", "build", "coding":
      isReadyForWork = true
    case "pr", "pull", "merge", "merging", "release", "deploy", "deployment", "publication",
      "commit":
      isReadyForRelease = true
    case "production": signals.insert(.done)
    default: break
    }
  }

  private mutating func readNumber(
    _ lexemes: ArraySlice<Lexeme>, _ index: Int, _ bytes: Span<UInt8>
  ) {
    if index > lexemes.startIndex, StatusReading.hint(lexemes[index - 1], bytes).contains(.unit) {
      hasNumberedUnit = true
    }
    guard let done = lexemes[index].integer(in: bytes), index + 1 < lexemes.endIndex else { return }
    let next = lexemes[index + 1]
    if next.isSymbol("%"), done <= 100 {
      count = (done, 100)
    } else if index + 2 < lexemes.endIndex, let total = lexemes[index + 2].integer(in: bytes),
      total > 0, done <= total, next.isSymbol("/") || next.phrase(in: bytes) == "of"
    {
      count = (done, total)
    }
  }

  private static func hint(_ lexeme: Lexeme, _ bytes: Span<UInt8>) -> StatusSignals {
    lexeme.phrase(in: bytes).flatMap(StatusSignals.hinted) ?? []
  }

  private static func isPicture(_ lexeme: Lexeme) -> Bool {
    if case .picture = lexeme.kind { true } else { false }
  }

  private static func isLeading(_ lexeme: Lexeme) -> Bool {
    switch lexeme.kind {
    case .hyphen, .dash, .other: true
    case .symbol(let symbol):
      symbol != UInt8(ascii: "[") && symbol != UInt8(ascii: "#") && symbol != UInt8(ascii: "~")
    default: false
    }
  }

  private static func endsLead(_ lexemes: [Lexeme], _ index: Int) -> Bool {
    let lexeme = lexemes[index]
    let isNextSpaced = index + 1 >= lexemes.count || lexemes[index + 1].isSpaced
    switch lexeme.kind {
    case .dash: return true
    case .hyphen: return lexeme.isSpaced && isNextSpaced
    case .symbol(UInt8(ascii: "(")), .symbol(UInt8(ascii: ",")), .symbol(UInt8(ascii: ";")),
      .symbol(UInt8(ascii: ":")), .symbol(UInt8(ascii: "|")):
      return true
    case .symbol(UInt8(ascii: ".")): return isNextSpaced
    case .symbol(UInt8(ascii: "/")):
      guard index > 0, index + 1 < lexemes.count else { return true }
      return lexemes[index - 1].kind != .number || lexemes[index + 1].kind != .number
    default: return false
    }
  }

  private static func isOnlyUnit(_ lexemes: ArraySlice<Lexeme>, _ bytes: Span<UInt8>) -> Bool {
    var hasNumber = false
    for lexeme in lexemes {
      switch lexeme.kind {
      case .word:
        guard hint(lexeme, bytes).contains(.unit) else { return false }
      case .number: hasNumber = true
      case .picture, .hyphen: break
      default: return false
      }
    }
    return hasNumber
  }
}
