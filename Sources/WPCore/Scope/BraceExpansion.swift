import WPSyntax

/// Writes out `{a,b}`: one text per alternative, each byte with the offset it came from.
struct BraceExpansion {
  /// One alternative, and where each of its bytes stands in the pattern.
  struct Text {
    var bytes: Bytes
    var origins: ContiguousArray<Int>

    /// The range in the pattern that bytes of this text came from.
    func range(_ start: Int, _ end: Int) -> ByteRange {
      guard start < end, start < origins.count else {
        let behind = (origins.last ?? -1) + 1
        return ByteRange(behind, behind)
      }
      return ByteRange(origins[start], origins[min(end, origins.count) - 1] + 1)
    }
  }

  /// The most alternatives one pattern may stand for.
  static let alternativeLimit = 256
  /// The most bytes all alternatives of one pattern may have together.
  static let byteLimit = 16_384
  /// The most pairs of braces that are read.
  static let groupLimit = 64

  /// The texts in the order in which they are written.
  static func expand(_ text: Text) -> Result<[Text], PathProblem> {
    var done: [Text] = []
    var open = [text]
    var total = 0
    let tooMany = PathProblem(.tooManyAlternatives, at: text.range(0, text.bytes.count))
    let groups = text.bytes.reduce(0) { $1 == UInt8(ascii: "{") ? $0 + 1 : $0 }
    guard groups <= groupLimit else { return .failure(tooMany) }
    while let next = open.popLast() {
      switch group(in: next) {
      case .failure(let problem): return .failure(problem)
      case .success(nil):
        total += next.bytes.count
        done.append(next)
      case .success(let group?):
        // Last first, since the next one is taken from the end.
        for index in stride(from: group.count - 2, through: 0, by: -1) {
          open.append(
            join(next, group[0], group[index] + 1, group[index + 1], group[group.count - 1]))
        }
      }
      // Every open text ends as at least one alternative, so the sum only grows.
      guard done.count + open.count <= alternativeLimit, total <= byteLimit else {
        return .failure(tooMany)
      }
    }
    return .success(done)
  }

  private static func join(
    _ text: Text, _ open: Int, _ start: Int, _ end: Int, _ close: Int
  ) -> Text {
    var joined = Text(bytes: [], origins: [])
    for part in [0..<open, start..<end, (close + 1)..<text.bytes.count] {
      joined.bytes.append(contentsOf: text.bytes[part])
      joined.origins.append(contentsOf: text.origins[part])
    }
    return joined
  }

  /// The offsets of the first brace, of the commas of its list and of its partner.
  private static func group(in text: Text) -> Result<[Int]?, PathProblem> {
    let bytes = text.bytes
    var marks: [Int] = []
    var depth = 0
    var inSymbol = false
    var offset = 0
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "\\"): offset += 1
      case UInt8(ascii: ":") where offset + 1 < bytes.count && bytes[offset + 1] == bytes[offset]:
        inSymbol = true
      case UInt8(ascii: "[") where !inSymbol:
        offset = BracketParser.closing(bytes.span, from: offset) ?? offset
      case UInt8(ascii: "{"):
        if depth == 0 { marks.append(offset) }
        depth += 1
      case UInt8(ascii: ",") where depth == 1: marks.append(offset)
      case UInt8(ascii: "}"):
        guard depth > 0 else {
          return .failure(PathProblem(.unclosedBrace, at: text.range(offset, offset + 1)))
        }
        depth -= 1
        if depth == 0 {
          marks.append(offset)
          return lists(bytes, marks)
            ? .success(marks)
            : .failure(PathProblem(.badBraces, at: text.range(marks[0], offset + 1)))
        }
      default: break
      }
      offset += 1
    }
    guard let open = marks.first else { return .success(nil) }
    return .failure(PathProblem(.unclosedBrace, at: text.range(open, open + 1)))
  }

  /// Whether the braces hold alternatives; `{}` and `{1..9}` do not.
  private static func lists(_ bytes: Bytes, _ marks: [Int]) -> Bool {
    guard marks.count == 2 else { return true }
    let inner = bytes[(marks[0] + 1)..<marks[1]]
    let dots = zip(inner, inner.dropFirst()).contains { $0 == $1 && $0 == UInt8(ascii: ".") }
    return !inner.isEmpty && !dots
  }
}
