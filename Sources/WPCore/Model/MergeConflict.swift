package import WPSyntax

/// The marker lines that an unfinished merge left in a document.
package struct MergeConflict: Sendable, Equatable {
  /// The signs of the first marker.
  package let marker: ByteRange
  /// The signs of the marker that ends the conflict, where one follows the first.
  package let end: ByteRange?

  private static let length = 7

  /// The conflicts of a document, those shown in code excepted.
  static func all(in tree: Tree, _ bytes: Span<UInt8>) -> [MergeConflict] {
    let openings = markers(UInt8(ascii: "<"), bytes)
    let endings = markers(UInt8(ascii: ">"), bytes).filter { isEnding($0, bytes) }
    guard !openings.isEmpty || !endings.isEmpty else { return [] }
    let code = tree.nodes.filter { $0.kind == .fencedCode || $0.kind == .indentedCode }
    return pair(outside(code, openings), outside(code, endings))
  }

  // Pairs every opening with the ending before the next opening; an ending without one stands alone.
  private static func pair(_ openings: [Int], _ endings: [Int]) -> [MergeConflict] {
    var found: [MergeConflict] = []
    var next = 0
    for (index, opening) in openings.enumerated() {
      let limit = index + 1 < openings.count ? openings[index + 1] : Int.max
      while next < endings.count, endings[next] < opening {
        found.append(MergeConflict(marker: range(endings[next]), end: nil))
        next += 1
      }
      let isEnded = next < endings.count && endings[next] < limit
      found.append(
        MergeConflict(marker: range(opening), end: isEnded ? range(endings[next]) : nil))
      if isEnded { next += 1 }
    }
    found += endings[next...].map { MergeConflict(marker: range($0), end: nil) }
    return found
  }

  private static func range(_ start: Int) -> ByteRange { ByteRange(start, start + length) }

  /// The offsets of lines that start with seven equal signs and a blank or nothing behind them.
  private static func markers(_ sign: UInt8, _ bytes: Span<UInt8>) -> [Int] {
    var found: [Int] = []
    var offset = 0
    while let hit = ByteScanner.find(sign, in: bytes, from: offset, to: bytes.count) {
      var end = hit
      while end < bytes.count, bytes[end] == sign { end += 1 }
      let isMarker =
        end - hit == length && (hit == 0 || ByteScanner.isLineEnd(bytes[hit - 1]))
        && (end == bytes.count || bytes[end] == ByteScanner.space
          || ByteScanner.isLineEnd(bytes[end]))
      if isMarker { found.append(hit) }
      offset = end
    }
    return found
  }

  // Quotes can be nested seven deep; then the name of a branch does not follow.
  private static func isEnding(_ marker: Int, _ bytes: Span<UInt8>) -> Bool {
    let name = marker + length + 1
    return name < bytes.count && bytes[name - 1] == ByteScanner.space
      && bytes[name] != UInt8(ascii: ">") && !ByteScanner.isBlank(bytes[name])
  }

  private static func outside(_ code: [Node], _ offsets: [Int]) -> [Int] {
    var next = 0
    return offsets.filter { offset in
      while next < code.count, code[next].range.upper <= offset { next += 1 }
      return next == code.count || offset < code[next].range.lower
    }
  }
}
