/// Block collections, whose shape is their indentation.
extension YAMLParser {
  /// What a value stands behind.
  enum Place { case document, key, dash }

  /// Reads the value behind a key, a dash or the start of the document, and goes to the next line with content.
  mutating func value(_ bytes: Span<UInt8>, parent: Int, at place: Place) throws(Stop) {
    let start = at
    let isFirstOfLine = try skipGap(bytes)
    guard at < end else { return append(.null, .plain, start, start) }
    guard isFirstOfLine else {
      return try node(
        bytes, parent: parent, column: at &- lineStart,
        collections: place == .dash && !isAfterTab)
    }
    if column <= parent {
      if isAfterTab { throw failForTab(bytes) }
      if place == .key, column == parent, isIndicator(UInt8(ascii: "-"), bytes) {
        return try sequence(bytes, column: column, isUnderKey: true)
      }
      return append(.null, .plain, start, start)
    }
    try node(bytes, parent: parent, column: column, collections: !isAfterTab)
  }

  /// Reads the node at `at`; `collections` tells whether a block collection may start here.
  private mutating func node(
    _ bytes: Span<UInt8>, parent: Int, column: Int, collections: Bool
  ) throws(Stop) {
    let start = at
    let line = lineStart
    let index = nodes.count
    switch bytes[at] {
    case UInt8(ascii: "-") where isIndicator(UInt8(ascii: "-"), bytes):
      guard collections else { throw failForCollection("a list item", bytes) }
      return try sequence(bytes, column: column, isUnderKey: false)
    case UInt8(ascii: "|"), UInt8(ascii: ">"):
      try blockScalar(bytes, parent: parent)
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      try flowCollection(bytes, parent: parent)
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      try quoted(bytes, parent: parent)
    case UInt8(ascii: ":") where isIndicator(UInt8(ascii: ":"), bytes):
      append(.null, .plain, at, at)
    default:
      try plain(bytes, parent: parent, inFlow: false)
    }
    if nodes[index].style != .literal, nodes[index].style != .folded {
      skipBlanks(bytes)
      if at < end, bytes[at] == UInt8(ascii: ":"), isSeparated(bytes, at &+ 1) {
        guard collections else { throw failForCollection("a mapping", bytes) }
        guard line == lineStart else { throw failForLongKey(bytes, start) }
        guard nodes[index].style != .flow else { throw refuse(.complexKey, start, nodeEnd) }
        return try mapping(bytes, firstKey: index, column: column)
      }
    }
    try endOfNode(bytes, index)
  }

  private mutating func endOfNode(_ bytes: Span<UInt8>, _ index: Int) throws(Stop) {
    guard try !skipGap(bytes), at < end else { return }
    let rest = ByteScanner.trim(bytes, at, endOfLine(bytes, from: at))
    let node = nodes[index]
    if bytes[at] == UInt8(ascii: ":"), node.style != .plain {
      throw fail("write a space after ':'", at, at &+ 1)
    }
    let what = node.style == .flow ? "closing bracket" : "closing quote"
    throw fail("unexpected text after the \(what)", rest.lower, rest.upper)
  }

  /// Reads the sequence whose first dash is at `at`.
  private mutating func sequence(
    _ bytes: Span<UInt8>, column: Int, isUnderKey: Bool
  ) throws(Stop) {
    try enter(at)
    let index = nodes.count
    nodes.append(YAMLNode(.sequence, style: .block, range: ByteRange(at, at)))
    while true {
      at &+= 1
      if !plainLine(bytes, parent: column) { try value(bytes, parent: column, at: .dash) }
      guard at < end, self.column >= column else { break }
      try requireColumn(column, bytes)
      guard isIndicator(UInt8(ascii: "-"), bytes) else {
        if isUnderKey { break }
        throw fail("expected '- ' and the next item of the list", at, at &+ 1)
      }
    }
    close(index)
  }

  /// Reads the mapping whose first key has been read as node `firstKey`; `at` is at its colon.
  private mutating func mapping(
    _ bytes: Span<UInt8>, firstKey index: Int, column: Int
  ) throws(Stop) {
    let start = nodes[index].range.lower
    try enter(start)
    let depth = self.depth
    nodes.append(nodes[index])
    nodes[index] = YAMLNode(.mapping, style: .block, range: ByteRange(start, start))
    var entry = index &+ 1
    var entryStart = start
    var lastEnd = start
    var hasKey = true
    repeat {
      do throws(Stop) {
        if !hasKey {
          entry = nodes.count
          entryStart = at
          lastEnd = nodeEnd
          try requireColumn(column, bytes)
          if !plainKey(bytes) { try key(bytes) }
        }
        hasKey = false
        try checkKey(bytes, entry)
        at &+= 1
        if !plainLine(bytes, parent: column) { try value(bytes, parent: column, at: .key) }
      } catch {
        hasKey = false
        guard depth == 1 else { throw error }
        self.depth = depth
        nodes.truncate(to: entry)
        nodeEnd = lastEnd
        resume(bytes, after: entryStart, column: column)
      }
    } while at < end && self.column >= column
    close(index)
    findDuplicates(bytes, in: index)
  }

  /// Reads the key at `at` up to its colon.
  private mutating func key(_ bytes: Span<UInt8>) throws(Stop) {
    let start = at
    let line = lineStart
    switch bytes[at] {
    case UInt8(ascii: ":") where isIndicator(UInt8(ascii: ":"), bytes):
      return append(.null, .plain, at, at)
    case UInt8(ascii: "-") where isIndicator(UInt8(ascii: "-"), bytes):
      throw fail("a list item cannot stand among the keys of a mapping", at, at &+ 1)
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      throw refuse(.complexKey, at, at &+ 1)
    case UInt8(ascii: "|"), UInt8(ascii: ">"):
      throw fail("expected a key", at, at &+ 1)
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      // A key ends on its line, so that no indentation is deep enough for another.
      try quoted(bytes, parent: Int.max &- 1)
    default:
      try plain(bytes, parent: Int.max &- 1, inFlow: false)
    }
    skipBlanks(bytes)
    guard line == lineStart, at < end, bytes[at] == UInt8(ascii: ":"), isSeparated(bytes, at &+ 1)
    else { throw failForMissingColon(bytes, start) }
  }

  /// Refuses a key that is too long or that merges.
  @inline(__always)
  mutating func checkKey(_ bytes: Span<UInt8>, _ index: Int) throws(Stop) {
    let range = nodes[index].range
    // Hardly a key is one of these.
    if range.count > 1024 || range.count == 2 { try checkKey(bytes, range) }
  }

  private mutating func checkKey(_ bytes: Span<UInt8>, _ range: ByteRange) throws(Stop) {
    if range.count > 1024, ByteScanner.scalars(bytes, range.lower, range.upper) > 1024 {
      throw fail("a key may have at most 1024 characters", range.lower, range.upper)
    }
    if range.count == 2, bytes[range.lower] == UInt8(ascii: "<"),
      bytes[range.lower &+ 1] == UInt8(ascii: "<")
    {
      throw refuse(.mergeKey, range.lower, range.upper)
    }
  }

  private mutating func requireColumn(_ column: Int, _ bytes: Span<UInt8>) throws(Stop) {
    if isAfterTab { throw failForTab(bytes) }
    guard self.column == column else {
      throw fail("the indentation fits no line above", at, at &+ 1)
    }
  }

  /// Goes to the next line that looks like a key of the outermost mapping, or to the end.
  private mutating func resume(_ bytes: Span<UInt8>, after start: Int, column: Int) {
    at = isHopeless || problems.count >= Self.problemLimit ? end : start
    while at < end {
      at = afterLineEnd(bytes, endOfLine(bytes, from: at))
      lineStart = at
      do throws(Stop) { try refuseMark(bytes) } catch { at = end }
      guard spaces(bytes, from: at) == column else { continue }
      at &+= column
      guard at < end, looksLikeKey(bytes) else { continue }
      self.column = column
      isAfterTab = false
      return
    }
  }

  private func looksLikeKey(_ bytes: Span<UInt8>) -> Bool {
    switch bytes[at] {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "\""),
      UInt8(ascii: "'"), 0x80...:
      break
    default: return false
    }
    var offset = at
    while offset < end, !ByteScanner.isLineEnd(bytes[offset]) {
      if bytes[offset] == UInt8(ascii: ":"), isSeparated(bytes, offset &+ 1) { return true }
      offset &+= 1
    }
    return false
  }
}
