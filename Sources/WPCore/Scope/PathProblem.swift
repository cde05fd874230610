package import WPSyntax

/// Why a text is no path pattern, and which of its bytes say so.
package struct PathProblem: Error, Hashable, Sendable {
  /// What is wrong.
  package enum Kind: Hashable, Sendable, CaseIterable {
    /// Nothing is named.
    case empty
    /// The path starts at the root of the disk, at a drive or at a home directory.
    case absolute
    /// A segment is `..`.
    case parentSegment
    /// A control character, NUL included.
    case controlCharacter
    /// A backslash with nothing behind it to escape.
    case strayBackslash
    /// A `[` without its `]` in the same segment.
    case unclosedBracket
    /// A range in brackets that runs backwards.
    case badRange
    /// A class by name, such as `[:alpha:]`.
    case namedClass
    /// A `{` without its `}`, or the other way round.
    case unclosedBrace
    /// Braces that list nothing, or a range such as `{1..9}`.
    case badBraces
    /// A `**` that shares its segment with something else.
    case misplacedGlobstar
    /// A `::` without a file before it or a symbol behind it, or in an exclusion.
    case misplacedSymbol
    /// More bytes than a path may have.
    case tooLong
    /// Braces that stand for more paths than are read.
    case tooManyAlternatives
  }

  package let kind: Kind
  /// The offending bytes, counted from the first byte of the pattern.
  package let range: ByteRange

  package init(_ kind: Kind, at range: ByteRange) {
    self.kind = kind
    self.range = range
  }

  /// Whether the pattern leaves the repository, as opposed to being misspelt.
  package var leavesRoot: Bool { kind == .absolute || kind == .parentSegment }

  /// The fault in words that follow "the pattern".
  package var wording: StaticString {
    switch kind {
    case .empty: "is empty"
    case .absolute: "is an absolute path"
    case .parentSegment: "leaves its folder with `..`"
    case .controlCharacter: "has a control character"
    case .strayBackslash: "has a backslash that escapes nothing"
    case .unclosedBracket: "has a `[` that is not closed in its segment"
    case .badRange: "has a range that runs backwards"
    case .namedClass: "has a class by name, which is not known here"
    case .unclosedBrace: "has a brace without its partner"
    case .badBraces: "has braces that list no alternatives"
    case .misplacedGlobstar: "has a `**` that is not a whole segment"
    case .misplacedSymbol: "has a `::` that is not between a file and a symbol"
    case .tooLong: "is longer than a path can be"
    case .tooManyAlternatives: "stands for too many alternatives"
    }
  }
}
