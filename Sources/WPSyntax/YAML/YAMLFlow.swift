/// Flow collections, whose shape is their brackets.
extension YAMLParser {
  /// Reads the collection whose opening bracket is at `at`.
  mutating func flowCollection(_ bytes: Span<UInt8>, parent: Int) throws(Stop) {
    let start = at
    try enter(start)
    let isMapping = bytes[start] == UInt8(ascii: "{")
    let closing = isMapping ? UInt8(ascii: "}") : UInt8(ascii: "]")
    let index = nodes.count
    nodes.append(
      YAMLNode(isMapping ? .mapping : .sequence, style: .flow, range: ByteRange(start, start)))
    at &+= 1
    try skipFlowGap(bytes, parent, open: start)
    while bytes[at] != closing {
      if isMapping {
        try flowPair(bytes, parent, open: start)
      } else {
        try flowItem(bytes, parent, open: start)
      }
      try skipFlowGap(bytes, parent, open: start)
      if bytes[at] == UInt8(ascii: ",") {
        at &+= 1
        try skipFlowGap(bytes, parent, open: start)
      } else if bytes[at] != closing {
        throw fail(isMapping ? "expected ',' or '}'" : "expected ',' or ']'", at, at &+ 1)
      }
    }
    at &+= 1
    nodeEnd = at
    close(index)
    if isMapping { findDuplicates(bytes, in: index) }
  }

  /// Skips a gap between brackets; a token is left at `at`.
  private mutating func skipFlowGap(
    _ bytes: Span<UInt8>, _ parent: Int, open: Int
  ) throws(Stop) {
    let isFirstOfLine = try skipGap(bytes)
    guard at < end else {
      throw fail(
        bytes[open] == UInt8(ascii: "{") ? "'{' is never closed" : "'[' is never closed",
        open, open &+ 1)
    }
    guard isFirstOfLine, column <= parent else { return }
    if isAfterTab { throw failForTab(bytes) }
    // The letter of YAML wants the closing bracket deeper than its parent; every reader takes it below.
    let isClosing = bytes[at] == UInt8(ascii: "]") || bytes[at] == UInt8(ascii: "}")
    if isClosing, column == parent { return }
    throw fail(
      bytes[open] == UInt8(ascii: "{")
        ? "'{' is not closed before the next line of the mapping"
        : "'[' is not closed before the next line of the mapping", open, open &+ 1)
  }

  /// Reads a key and its value between braces.
  private mutating func flowPair(_ bytes: Span<UInt8>, _ parent: Int, open: Int) throws(Stop) {
    let key = nodes.count
    if bytes[at] == UInt8(ascii: ":"), isFlowSeparated(bytes, at &+ 1) {
      append(.null, .plain, at, at)
    } else {
      try flowNode(bytes, parent)
    }
    let keyEnd = nodeEnd
    let style = nodes[key].style
    guard style != .flow else {
      throw refuse(.complexKey, nodes[key].range.lower, nodes[key].range.upper)
    }
    try checkKey(bytes, key)
    try skipFlowGap(bytes, parent, open: open)
    guard isFlowColon(bytes, after: style) else {
      return append(.null, .plain, keyEnd, keyEnd)
    }
    try flowValue(bytes, parent, open: open)
  }

  /// Reads an item between square brackets; `[key: value]` is a mapping of one pair.
  private mutating func flowItem(_ bytes: Span<UInt8>, _ parent: Int, open: Int) throws(Stop) {
    let index = nodes.count
    let start = at
    let line = lineStart
    if bytes[at] == UInt8(ascii: ":"), isFlowSeparated(bytes, at &+ 1) {
      append(.null, .plain, at, at)
    } else {
      try flowNode(bytes, parent)
    }
    skipBlanks(bytes)
    let style = nodes[index].style
    guard at < end, isFlowColon(bytes, after: style) else { return }
    guard line == lineStart else { throw failForLongKey(bytes, start) }
    guard style != .flow else { throw refuse(.complexKey, start, nodeEnd) }
    try checkKey(bytes, index)
    try enter(start)
    nodes.append(nodes[index])
    nodes[index] = YAMLNode(.mapping, style: .flow, range: ByteRange(start, start))
    try flowValue(bytes, parent, open: open)
    close(index)
  }

  /// Reads what stands behind the colon at `at`.
  private mutating func flowValue(_ bytes: Span<UInt8>, _ parent: Int, open: Int) throws(Stop) {
    at &+= 1
    let place = at
    try skipFlowGap(bytes, parent, open: open)
    switch bytes[at] {
    case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"):
      append(.null, .plain, place, place)
    default: try flowNode(bytes, parent)
    }
  }

  private mutating func flowNode(_ bytes: Span<UInt8>, _ parent: Int) throws(Stop) {
    switch bytes[at] {
    case UInt8(ascii: "["), UInt8(ascii: "{"): try flowCollection(bytes, parent: parent)
    case UInt8(ascii: "\""), UInt8(ascii: "'"): try quoted(bytes, parent: parent)
    default: try plain(bytes, parent: parent, inFlow: true)
    }
  }

  /// Whether `at` holds the colon of a key; behind quotes and brackets it needs no space.
  private func isFlowColon(_ bytes: Span<UInt8>, after key: YAMLNode.Style) -> Bool {
    bytes[at] == UInt8(ascii: ":") && (key != .plain || isFlowSeparated(bytes, at &+ 1))
  }

  /// Whether an offset is followed by a blank, a line end, or an indicator of flow collections.
  @inline(__always)
  func isFlowSeparated(_ bytes: Span<UInt8>, _ offset: Int) -> Bool {
    isSeparated(bytes, offset) || Self.isFlowIndicator(bytes[offset])
  }

  /// Whether a byte is a bracket, a brace or a comma.
  @inline(__always)
  static func isFlowIndicator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
      UInt8(ascii: "}"):
      true
    default: false
    }
  }
}
