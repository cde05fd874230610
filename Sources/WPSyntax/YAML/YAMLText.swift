/// The text of scalars, with folding, escapes and chomping applied.
enum YAMLText {
  /// The text of a scalar; a collection has none.
  static func string(of node: YAMLNode, in bytes: Span<UInt8>) -> String {
    if let range = verbatim(node) { return ByteScanner.text(bytes, range) }
    return String(decoding: decoded(node, in: bytes), as: UTF8.self)
  }

  /// The text of a scalar as UTF-8.
  static func decoded(_ node: YAMLNode, in bytes: Span<UInt8>) -> Bytes {
    var out = Bytes()
    if let range = verbatim(node) {
      out.reserveCapacity(range.count)
      ByteScanner.append(bytes, range, to: &out)
      return out
    }
    switch node.style {
    case .plain, .singleQuoted, .doubleQuoted: appendFlow(node, bytes, to: &out)
    case .literal, .folded: appendBlock(node, bytes, to: &out)
    case .block, .flow: break
    }
    return out
  }

  /// The bytes that are the text as they stand, or nil where something has to be decoded.
  static func verbatim(_ node: YAMLNode) -> ByteRange? {
    guard node.kind != .sequence, node.kind != .mapping else { return .zero }
    return node.isVerbatim ? inner(node) : nil
  }

  private static func inner(_ node: YAMLNode) -> ByteRange {
    guard node.style == .singleQuoted || node.style == .doubleQuoted else { return node.range }
    return ByteRange(node.range.lower + 1, max(node.range.lower + 1, node.range.upper - 1))
  }

  private static func appendFlow(_ node: YAMLNode, _ bytes: Span<UInt8>, to out: inout Bytes) {
    let range = inner(node)
    out.reserveCapacity(range.count)
    var offset = range.lower
    // What stands before this count stays, even where a line end follows.
    var solid = 0
    while offset < range.upper {
      let byte = bytes[offset]
      if ByteScanner.isLineEnd(byte) {
        out.removeLast(out.count - solid)
        fold(bytes, &offset, range.upper, afterEscape: false, to: &out)
        solid = out.count
      } else if byte == UInt8(ascii: "\\"), node.style == .doubleQuoted {
        appendEscape(bytes, &offset, range.upper, to: &out)
        solid = out.count
      } else {
        out.append(byte)
        offset += 1
        if byte == UInt8(ascii: "'"), node.style == .singleQuoted { offset += 1 }
        if !ByteScanner.isBlank(byte) { solid = out.count }
      }
    }
  }

  /// Goes over line ends and the blanks around them: one becomes a space, of several one is dropped.
  private static func fold(
    _ bytes: Span<UInt8>, _ offset: inout Int, _ end: Int, afterEscape: Bool, to out: inout Bytes
  ) {
    var count = 0
    while offset < end {
      if ByteScanner.isLineEnd(bytes[offset]) {
        count += 1
        offset = ByteScanner.skipLineEnd(bytes, at: offset)
      } else if ByteScanner.isBlank(bytes[offset]) {
        offset += 1
      } else {
        break
      }
    }
    if count > 1 {
      out.append(contentsOf: repeatElement(ByteScanner.lineFeed, count: count - 1))
    } else if !afterEscape {
      out.append(ByteScanner.space)
    }
  }

  private static func appendEscape(
    _ bytes: Span<UInt8>, _ offset: inout Int, _ end: Int, to out: inout Bytes
  ) {
    offset += 1
    guard offset < end else { return }
    let letter = bytes[offset]
    if ByteScanner.isLineEnd(letter) {
      return fold(bytes, &offset, end, afterEscape: true, to: &out)
    }
    offset += 1
    let digits = YAMLEscape.digits(letter)
    let scalar =
      digits == 0
      ? YAMLEscape.scalar(letter)
      : YAMLEscape.hexadecimal(bytes, from: offset, digits: digits, end: end)
    offset += digits
    guard let scalar else { return }
    out.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  private static func appendBlock(_ node: YAMLNode, _ bytes: Span<UInt8>, to out: inout Bytes) {
    let end = node.range.upper
    let header = YAMLBlockHeader(bytes, at: node.range.lower, limit: end)
    var offset = header.end
    while offset < end, !ByteScanner.isLineEnd(bytes[offset]) { offset += 1 }
    if offset < end { offset = ByteScanner.skipLineEnd(bytes, at: offset) }
    out.reserveCapacity(end - offset)
    let indentation = Int(node.indentation)
    var emptyLines = 0
    var wasSpaced = false
    var hasText = false
    while offset < end {
      var text = offset
      while text < end, text - offset < indentation, bytes[text] == ByteScanner.space { text += 1 }
      var stop = text
      while stop < end, !ByteScanner.isLineEnd(bytes[stop]) { stop += 1 }
      let next = stop < end ? ByteScanner.skipLineEnd(bytes, at: stop) : end
      offset = next
      if text == stop {
        emptyLines += 1
        continue
      }
      let isSpaced = ByteScanner.isBlank(bytes[text])
      if hasText {
        if node.style == .folded, !wasSpaced, !isSpaced {
          if emptyLines == 0 { out.append(ByteScanner.space) }
        } else {
          out.append(ByteScanner.lineFeed)
        }
      }
      out.append(contentsOf: repeatElement(ByteScanner.lineFeed, count: emptyLines))
      emptyLines = 0
      for index in text..<stop { out.append(bytes[index]) }
      wasSpaced = isSpaced
      hasText = true
    }
    // The end of the file ends a line as well.
    if header.chomping != .strip, hasText { out.append(ByteScanner.lineFeed) }
    if header.chomping == .keep {
      out.append(contentsOf: repeatElement(ByteScanner.lineFeed, count: emptyLines))
    }
  }
}

extension YAMLTree {
  /// The text of a scalar, decoded; empty for a collection and for a value that is left out.
  package func text(of index: Int, in bytes: Span<UInt8>) -> String {
    YAMLText.string(of: nodes[index], in: bytes)
  }

  /// The bytes that are the text of a scalar as they stand; nil where it has to be decoded.
  package func verbatim(_ index: Int) -> ByteRange? {
    YAMLText.verbatim(nodes[index])
  }

  /// The text of a scalar, decoded, as UTF-8.
  package func scalarBytes(of index: Int, in bytes: Span<UInt8>) -> Bytes {
    YAMLText.decoded(nodes[index], in: bytes)
  }
}
