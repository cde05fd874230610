package import WPSyntax

extension PathGlob {
  /// The glob as one would write it: equal globs have equal normal forms, and parsing it gives the glob again.
  package var normalForm: Bytes {
    var out = Bytes()
    let automaton = automaton
    for token in automaton.tokens {
      switch token {
      case .star: out.append(UInt8(ascii: "*"))
      case .one: out.append(UInt8(ascii: "?"))
      case .segments: out.append(contentsOf: Bytes("**/"))
      case .below: out.append(UInt8(ascii: "/"))
      case .segment, .rest: break
      default:
        if let index = token.setIndex {
          Self.append(automaton.sets[index], to: &out)
        } else {
          Self.append(token.raw, to: &out)
        }
      }
    }
    if automaton == .everything { out = Bytes("**") }
    if let symbol { out.append(contentsOf: Bytes("::") + symbol.name) }
    return out
  }

  /// Whether no segment names anything: there are wildcards and at most dots behind them.
  var isTooBroad: Bool {
    guard shape == .pattern else { return false }
    let automaton = automaton
    var isStart = true
    var names = false
    for token in automaton.tokens {
      if token.isLetter, token.raw != Letter.slash {
        names = names || isStart || token.raw != Letter.dot
      } else if let index = token.setIndex {
        names = names || !automaton.sets[index].listing.negated
      }
      isStart = token.raw == Letter.slash || token == .segment
    }
    return !names
  }

  private static func append(_ letter: UInt32, to out: inout Bytes) {
    let isFirstMark = out.isEmpty && (letter == 0x21 || letter == 0x7E)
    // `::` would start a symbol, and `C:/` would be a drive.
    let isMarkColon = letter == 0x3A && (out.last == 0x3A || out.count == 1)
    if isFirstMark || isMarkColon
      || "*?[]{},\\".unicodeScalars.contains(where: { $0.value == letter })
    {
      out.append(UInt8(ascii: "\\"))
    }
    Letter.append(letter, to: &out)
  }

  private static func append(_ set: LetterSet, to out: inout Bytes) {
    let (runs, negated) = set.listing
    out.append(UInt8(ascii: "["))
    if negated { out.append(UInt8(ascii: "!")) }
    for run in runs {
      for letter in run.first == run.last ? [run.first] : [run.first, run.last] {
        if letter == run.last, run.first != run.last { out.append(UInt8(ascii: "-")) }
        if "\\]-[!^{},".unicodeScalars.contains(where: { $0.value == letter }) {
          out.append(UInt8(ascii: "\\"))
        }
        Letter.append(letter, to: &out)
      }
    }
    out.append(UInt8(ascii: "]"))
  }
}
