package import WPSyntax

/// A part of a merged text: settled, or what each side wants there.
package enum MergePiece: Sendable, Equatable {
  case text(Bytes)
  case conflict(Sides)

  /// What each side wants.
  package struct Sides: Sendable, Equatable {
    package var ours: Bytes
    package var theirs: Bytes
    /// Whether lines end with CR LF there, so that the markers do, too.
    package let hasReturn: Bool
  }
}

/// The lines that git puts around what it cannot merge.
package struct MergeMarkers: Sendable {
  /// How many signs a marker has.
  package let size: Int

  /// Takes what git hands to a merge driver; a size nobody can mean becomes the usual one.
  package init(size: Int = 7) { self.size = (1...1000).contains(size) ? size : 7 }

  fileprivate func line(_ sign: Character, _ label: String = "") -> Bytes {
    Bytes(String(repeating: sign, count: size) + (label.isEmpty ? "" : " " + label))
  }
}

/// What a merge gives.
package struct MergeResult: Sendable, Equatable {
  package let bytes: Bytes
  /// How many places are left for a person.
  package let conflicts: Int
}

extension [MergePiece] {
  /// The pieces as one text; conflicts that touch become one.
  package func rendered(_ markers: MergeMarkers) -> MergeResult {
    var out = Bytes()
    var conflicts = 0
    var open: MergePiece.Sides?
    func close() {
      guard let sides = open else { return }
      let lineEnd = Bytes(sides.hasReturn ? "\r\n" : "\n")
      conflicts += 1
      out += markers.line("<", "ours") + lineEnd + sides.ours.closed(by: lineEnd)
      out += markers.line("=") + lineEnd + sides.theirs.closed(by: lineEnd)
      out += markers.line(">", "theirs") + lineEnd
      open = nil
    }
    for piece in self {
      switch piece {
      case .text(let text) where text.isEmpty: continue
      case .text(let text):
        close()
        out += text
      case .conflict(let sides):
        open = MergePiece.Sides(
          ours: (open?.ours ?? []) + sides.ours, theirs: (open?.theirs ?? []) + sides.theirs,
          hasReturn: open?.hasReturn ?? sides.hasReturn)
      }
    }
    close()
    return MergeResult(bytes: out, conflicts: conflicts)
  }

  /// The text where nothing is left to a person, else nil.
  var settled: Bytes? {
    var out = Bytes()
    for piece in self {
      guard case .text(let text) = piece else { return nil }
      out += text
    }
    return out
  }
}

extension Bytes {
  /// The text with an end to its last line.
  fileprivate func closed(by lineEnd: Bytes) -> Bytes {
    isEmpty || last == ByteScanner.lineFeed ? self : self + lineEnd
  }
}
