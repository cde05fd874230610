package import WPSyntax

/// A file that is about to be written, or was.
package struct FileWrite: Hashable, Sendable {
  /// Its path, as the agent spells it.
  package let path: String
  package let change: Change

  package init(_ path: String, _ change: Change) {
    self.path = path
    self.change = change
  }

  /// What becomes of the file.
  package enum Change: Hashable, Sendable {
    /// All of it is replaced.
    case content(String)
    /// Pieces of it are replaced, one after the other.
    case replacements([Replacement])
    /// It goes, or something happens to it that is not told.
    case whole
  }

  /// One piece of a file that another takes the place of.
  package struct Replacement: Hashable, Sendable {
    package let old: String
    package let new: String
    /// Where the piece is to be looked for.
    package let place: Place

    /// Where a piece may stand.
    package enum Place: Hashable, Sendable {
      case first
      case everywhere
      /// Where it stands first as whole lines.
      case firstLines
    }

    package init(_ old: String, _ new: String, at place: Place = .first) {
      self.old = old
      self.new = new
      self.place = place
    }

    /// What takes it back.
    package var reversed: Replacement { Replacement(new, old, at: place) }
  }

  /// The same write as it is undone; nil where what was there before is not told.
  package var reversed: FileWrite? {
    guard case .replacements(let pieces) = change else { return nil }
    return FileWrite(path, .replacements(pieces.reversed().map(\.reversed)))
  }

  /// The most bytes that are worked out; what is longer is taken for changed as a whole.
  package static let sizeLimit = 4 << 20

  /// The file as it will be; nil where that cannot be told.
  package func result(on old: Bytes) -> Bytes? {
    switch change {
    case .content(let text): return Bytes(text.utf8)
    case .whole: return nil
    case .replacements(let pieces):
      var text = old
      for piece in pieces {
        guard let next = FileWrite.replacing(piece, in: text) else { return nil }
        text = next
      }
      return text
    }
  }

  private static func replacing(_ piece: Replacement, in text: Bytes) -> Bytes? {
    guard piece.place == .firstLines else {
      return replacing(
        Bytes(piece.old.utf8), by: Bytes(piece.new.utf8), in: text,
        isEverywhere: piece.place == .everywhere)
    }
    // With a line end in front of everything, lines are what stands behind one.
    let end: Bytes = [ByteScanner.lineFeed]
    let lines = replacing(
      end + piece.old.utf8, by: end + piece.new.utf8, in: end + text, isEverywhere: false)
    return lines.map { Bytes($0.dropFirst()) }
  }

  private static func replacing(
    _ old: Bytes, by new: Bytes, in text: Bytes, isEverywhere: Bool
  ) -> Bytes? {
    let search = ByteSearch(for: old)
    var result = Bytes()
    var start = 0
    while let found = search.first(in: text, from: start) {
      result += text[start..<found]
      result += new
      start = found + old.count
      guard result.count <= sizeLimit else { return nil }
      if !isEverywhere { break }
    }
    return start > 0 ? result + text[start...] : nil
  }
}
