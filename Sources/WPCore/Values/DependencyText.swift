package import WPSyntax

/// What a phrase or sentence says about which package waits for which.
///
/// A sentence about others is turned around where needed, so that `enables` is only ever said of this package.
package struct DependencyText: Sendable, Equatable {
  /// Whose dependency it is.
  package enum Subject: Sendable, Equatable {
    /// The package of the document.
    case this
    /// The packages that the sentence names.
    case items([DependencyItem])
    /// Something that is no package, by its text.
    case other(String)
  }

  /// Which way the arrow points.
  package enum Direction: UInt8, Sendable {
    case dependsOn, enables
  }

  /// A dependency that is no package.
  package struct External: Sendable, Hashable {
    package let text: String
    package let range: ByteRange
  }

  package let subject: Subject
  package let direction: Direction
  package let items: [DependencyItem]
  package let externals: [External]
  /// Whether it says outright that there is nothing, be it by `None` or by a dash.
  package let isNone: Bool

  /// Reads a text; the ranges are offsets into its UTF-8.
  package init(_ text: String) {
    let bytes = Bytes(text)
    self.init(bytes.span, ByteRange(0, bytes.count))
  }

  /// Reads a range of bytes; the ranges are offsets into the same bytes.
  package init(_ bytes: Span<UInt8>, _ range: ByteRange) {
    if let plain = PlainDependency(bytes, range) {
      self.init(plain)
    } else {
      self.init(lexemesOf: range, bytes)
    }
  }

  /// Reads a range as free text, however it is written.
  init(lexemesOf range: ByteRange, _ bytes: Span<UInt8>) {
    let lexemes = DependencyText.withoutBox(Lexeme.all(in: bytes, range), bytes)
    let clause = DependencyClause(lexemes, bytes)
    let left = DependencyList(lexemes, clause.left, bytes)
    let right = DependencyList(lexemes, clause.right, bytes)
    let isLeftThis = DependencyText.isThis(lexemes, clause.left, bytes)
    let isRightThis = DependencyText.isThis(lexemes, clause.right, bytes)

    // Whoever waits, and what for.
    let waiting = clause.isForward ? left : right
    let awaited = clause.isForward ? right : left
    let isWaitingThis = clause.isForward ? isLeftThis : isRightThis
    let isAwaitedThis = clause.isForward ? isRightThis : isLeftThis

    if isWaitingThis {
      self.init(.this, .dependsOn, awaited)
    } else if isAwaitedThis {
      self.init(.this, .enables, waiting)
    } else if !waiting.items.isEmpty {
      self.init(.items(waiting.items), .dependsOn, awaited)
    } else if awaited.items.isEmpty {
      self.init(
        .this, .dependsOn, DependencyList(external: DependencyText.span(lexemes[...]), bytes))
    } else {
      let text = DependencyText.span(lexemes[clause.isForward ? clause.left : clause.right])
      self.init(.other(ByteScanner.text(bytes, text)), .dependsOn, awaited)
    }
  }

  private init(_ plain: PlainDependency) {
    subject = plain.subject.map { .items([$0]) } ?? .this
    direction = .dependsOn
    items = plain.items
    externals = []
    isNone = false
  }

  private init(_ subject: Subject, _ direction: Direction, _ list: DependencyList) {
    self.subject = subject
    self.direction = direction
    items = list.items
    externals = list.externals
    isNone = list.isNone
  }

  private static func span(_ lexemes: ArraySlice<Lexeme>) -> ByteRange {
    guard let first = lexemes.first, let last = lexemes.last else { return .zero }
    return ByteRange(first.range.lower, last.range.upper)
  }

  /// Drops the box of a task list item and pictures in front.
  private static func withoutBox(_ lexemes: [Lexeme], _ bytes: Span<UInt8>) -> [Lexeme] {
    var start = 0
    while start < lexemes.count {
      if case .picture = lexemes[start].kind {
        start += 1
      } else if start + 2 < lexemes.count, lexemes[start].isSymbol("["),
        lexemes[start + 2].isSymbol("]"), lexemes[start + 1].phrase(in: bytes) == "x"
      {
        start += 3
      } else if start + 1 < lexemes.count, lexemes[start].isSymbol("["),
        lexemes[start + 1].isSymbol("]")
      {
        start += 2
      } else {
        break
      }
    }
    return start == 0 ? lexemes : Array(lexemes[start...])
  }

  /// Tells whether a side of a sentence is empty or speaks of the document's own package.
  private static func isThis(
    _ lexemes: [Lexeme], _ side: Range<Int>, _ bytes: Span<UInt8>
  ) -> Bool {
    for lexeme in lexemes[side] {
      switch lexeme.kind {
      case .symbol(UInt8(ascii: "(")): return true
      case .word:
        switch lexeme.phrase(in: bytes) {
        case "this", "it", "we", "current": return true
        case "start", "starts", "begin", "begins", "is", "are", "can", "only", "to", "be",
          "completed", "complete", "done", "finished":
          continue
        default: return false
        }
      case .number: return false
      default: continue
      }
    }
    return true
  }
}
