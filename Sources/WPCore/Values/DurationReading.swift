import WPSyntax

/// One pass over an estimate that names amounts of time.
///
/// Amounts and role words stand in segments parted by `+`, commas and "plus"; each segment has one amount, and
/// a role word on either side says whose it is.
struct DurationReading {
  private(set) var effort = Effort.zero
  private(set) var statedTotal: MinuteRange?

  private enum Role { case agentic, review, total }

  private var hasAgentic = false
  private var segment = Segment()

  private struct Segment {
    var amount: MinuteRange?
    var role: Role?
    var isAside = false
  }

  /// Reads lexemes; nil where no amount has a unit, or one is beyond reason.
  init?(_ lexemes: [Lexeme], _ bytes: Span<UInt8>) {
    var hasAmount = false
    var isBehindEquals = false
    var index = 0
    var depth = 0
    while index < lexemes.count {
      let lexeme = lexemes[index]
      if let found = TimeAmount(lexemes, index, bytes) {
        guard let minutes = found.minutes else { return nil }
        if segment.amount != nil { close() }
        segment.isAside = depth > 0 && hasAmount && !DurationReading.isJoined(lexemes, index, bytes)
        segment.amount = minutes
        if isBehindEquals { segment.role = .total }
        hasAmount = true
        index += found.width
        continue
      }
      switch lexeme.kind {
      case .symbol(UInt8(ascii: "|")): index = lexemes.count
      case .symbol(UInt8(ascii: "(")): depth += 1
      case .symbol(UInt8(ascii: ")")): depth = max(0, depth - 1)
      case .symbol(UInt8(ascii: "+")), .symbol(UInt8(ascii: ",")), .symbol(UInt8(ascii: ";")),
        .symbol(UInt8(ascii: "&")):
        close()
      case .symbol(UInt8(ascii: "=")):
        close()
        isBehindEquals = true
      case .word:
        if DurationReading.isCalendarWord(lexeme, bytes),
          let past = DurationReading.skipCalendarNumbers(lexemes, index + 1, bytes)
        {
          index = past
          continue
        }
        read(lexeme.phrase(in: bytes))
      default: break
      }
      index += 1
    }
    close()
    guard hasAmount else { return nil }
    // `= 23-30 hours` alone is an amount all the same.
    if !hasAgentic, effort.review == nil {
      guard let total = statedTotal else { return nil }
      effort.agentic = total
      statedTotal = nil
    }
  }

  private mutating func close() {
    defer { segment = Segment() }
    guard let amount = segment.amount else { return }
    switch segment.role {
    case .review: effort.review = (effort.review ?? .zero) + amount
    case .total where hasAgentic || effort.review != nil: statedTotal = statedTotal ?? amount
    // `~32 hours (~4 days)` says one thing twice.
    case nil where segment.isAside: break
    default:
      effort.agentic = effort.agentic + amount
      hasAgentic = true
    }
  }

  private mutating func read(_ word: Phrase?) {
    let role: Role
    switch word {
    case "plus", "and", "then":
      close()
      return
    case "review", "reviewing", "reviews", "human", "reviewer", "feedback", "manual": role = .review
    case "agentic", "ai", "agent", "agents", "coding", "dev", "development", "implementation",
      "implement", "build", "machine", "automated":
      role = .agentic
    case "total", "overall", "altogether", "combined": role = .total
    default: return
    }
    if let present = segment.role, present != role, segment.amount != nil {
      // `3h agentic review 1h`: the word belongs to the amount to come. The total of a line stays its total, and
      // "AI-assisted review" is review.
      guard present != .total, role != .agentic else { return }
      if role == .total { return segment.role = .total }
      close()
    }
    segment.role = role
  }

  private static func isJoined(_ lexemes: [Lexeme], _ index: Int, _ bytes: Span<UInt8>) -> Bool {
    guard index > 0 else { return false }
    let before = lexemes[index - 1]
    return before.isSymbol("+") || before.isSymbol(",") || before.phrase(in: bytes) == "plus"
  }

  private static func isCalendarWord(_ lexeme: Lexeme, _ bytes: Span<UInt8>) -> Bool {
    switch lexeme.phrase(in: bytes) {
    case "week", "weeks", "day", "days", "month", "months", "sprint", "phase", "phases", "task",
      "tasks", "q":
      true
    default: false
    }
  }

  /// Steps over the numbers of `Week 1-2` and `Phases 3 + 4`, which count weeks and no time.
  private static func skipCalendarNumbers(
    _ lexemes: [Lexeme], _ index: Int, _ bytes: Span<UInt8>
  ) -> Int? {
    guard index < lexemes.count, lexemes[index].kind == .number else { return nil }
    var next = index + 1
    while next + 1 < lexemes.count, lexemes[next + 1].kind == .number {
      switch lexemes[next].kind {
      case .hyphen, .dash, .symbol(UInt8(ascii: ".")): next += 2
      default: return next
      }
    }
    return next
  }
}
