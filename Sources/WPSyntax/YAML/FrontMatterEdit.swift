/// Sets one key of frontmatter and leaves every other byte of the file alone.
///
/// An edit is given out only after the changed file has been read again and says exactly what was asked for.
package enum FrontMatterEdit {
  /// What a key is set to.
  package enum Value: Hashable, Sendable {
    /// A string, quoted as far as it must be.
    case text(String)
    /// A value in YAML that stands on one line, written as it is.
    case yaml(String)
  }

  /// Why a key cannot be set.
  package struct Refusal: Error, Hashable, Sendable, CustomStringConvertible {
    package let reason: String
    package var description: String { reason }
  }

  /// What the text behind `KEY=` on a command line means: YAML if it is a value of one line, else a string.
  package static func value(of argument: String) -> Value {
    let bytes = Bytes("k: " + argument)
    let tree = YAMLParser.parse(bytes.span, in: ByteRange(0, bytes.count))
    guard tree.problems.isEmpty, tree.nodes.count > 2,
      tree[0].kind == .mapping, tree[0].style == .block, tree.end(of: 2) == tree.nodes.count,
      tree[2].range == ByteRange(3, bytes.count), !tree[2].range.isEmpty,
      bytes.allSatisfy({ !ByteScanner.isLineEnd($0) }),
      // A plain string gets the quotes that other readers of YAML need.
      tree[2].kind != .string || tree[2].style != .plain
    else { return .text(argument) }
    return .yaml(argument)
  }

  /// The edit that gives a key its value, or adds the key behind the others.
  ///
  /// - Parameters:
  ///   - key: The text of a key of the outermost mapping.
  ///   - value: What the key is set to.
  ///   - bytes: The whole file.
  ///   - frontMatter: What stands between the two `---` lines, or nil where the file has none.
  /// - Returns: The one change that does it.
  /// - Throws: `Refusal` where the key cannot be set without doubt.
  package static func set(
    key: String, value: Value, in bytes: Bytes, frontMatter: ByteRange?
  ) throws(Refusal) -> Edit {
    guard !key.isEmpty else { throw Refusal(reason: "a key needs a name") }
    guard let frontMatter else {
      return try verified(
        adding(key, value, to: bytes), key, value, in: bytes, from: nil,
        fence: 3 + lineEnd(of: bytes).utf8.count)
    }
    let tree = YAMLParser.parse(bytes.span, in: frontMatter)
    guard tree.problems.isEmpty else {
      throw Refusal(reason: "the frontmatter has problems; correct them first")
    }
    let edit: Edit
    if let index = tree.value(of: key, in: bytes.span) {
      edit = try replacing(tree, index, value, bytes)
    } else {
      edit = try appending(key, value, to: tree, frontMatter, bytes)
    }
    return try verified(edit, key, value, in: bytes, from: frontMatter, fence: 0)
  }

  private static func replacing(
    _ tree: YAMLTree, _ index: Int, _ value: Value, _ bytes: Bytes
  ) throws(Refusal) -> Edit {
    let node = tree[index]
    switch (node.kind, node.style) {
    case (.sequence, _), (.mapping, _):
      throw Refusal(reason: "the value is a list or a mapping; edit the file itself")
    case (_, .literal), (_, .folded):
      return Edit(textRange(node, bytes), written(value) + headerComment(node, bytes))
    case _ where node.range.isEmpty:
      return Edit(node.range, " " + written(value))
    default:
      let old = node.kind == .string ? tree.text(of: index, in: bytes.span) : ""
      return Edit(node.range, written(value, over: old, in: node.style))
    }
  }

  /// A block scalar from its header to the end of its last line, line end excluded.
  private static func textRange(_ node: YAMLNode, _ bytes: Bytes) -> ByteRange {
    var end = node.range.upper
    while end > node.range.lower, ByteScanner.isLineEnd(bytes[end - 1]) { end -= 1 }
    return ByteRange(node.range.lower, max(end, endOfHeader(node, bytes)))
  }

  private static func headerComment(_ node: YAMLNode, _ bytes: Bytes) -> String {
    let end = endOfHeader(node, bytes)
    guard let sign = bytes[node.range.lower..<end].firstIndex(of: UInt8(ascii: "#")) else {
      return ""
    }
    return " " + ByteScanner.text(bytes.span, ByteRange(sign, end))
  }

  private static func endOfHeader(_ node: YAMLNode, _ bytes: Bytes) -> Int {
    bytes[node.range.lower...].firstIndex(where: ByteScanner.isLineEnd) ?? bytes.count
  }

  private static func appending(
    _ key: String, _ value: Value, to tree: YAMLTree, _ frontMatter: ByteRange, _ bytes: Bytes
  ) throws(Refusal) -> Edit {
    let root = tree[0]
    let isEmpty = root.kind == .null && root.range.isEmpty
    guard isEmpty || root.kind == .mapping && root.style == .block else {
      throw Refusal(reason: "the frontmatter is not a mapping with one key per line")
    }
    let place = frontMatter.upper
    let lineEnd = lineEnd(of: bytes)
    let isOpen = place > frontMatter.lower && !ByteScanner.isLineEnd(bytes[place - 1])
    let indentation = isEmpty ? 0 : column(of: root.range.lower, bytes, frontMatter.lower)
    return Edit(
      ByteRange(place, place),
      (isOpen ? lineEnd : "") + String(repeating: " ", count: indentation)
        + entry(key, value) + lineEnd)
  }

  private static func column(of offset: Int, _ bytes: Bytes, _ first: Int) -> Int {
    let line = bytes[first..<offset].lastIndex(where: ByteScanner.isLineEnd).map { $0 + 1 }
    return offset - (line ?? first)
  }

  private static func adding(_ key: String, _ value: Value, to bytes: Bytes) -> Edit {
    let start = ByteScanner.byteOrderMark(bytes.span)
    let lineEnd = lineEnd(of: bytes)
    return Edit(
      ByteRange(start, start), "---" + lineEnd + entry(key, value) + lineEnd + "---" + lineEnd)
  }

  private static func entry(_ key: String, _ value: Value) -> String {
    YAMLEmit.scalar(key) + ": " + written(value)
  }

  private static func written(
    _ value: Value, over old: String = "", in style: YAMLNode.Style = .plain
  ) -> String {
    switch value {
    case .yaml(let yaml): return yaml
    case .text(let text):
      // A date that stood without quotes gives way to a date without quotes.
      if style == .plain, YAMLEmit.isAmbiguous(old), YAMLEmit.isPlain(text) { return text }
      return YAMLEmit.scalar(text, like: style)
    }
  }

  /// The line end that the file uses first.
  private static func lineEnd(of bytes: Bytes) -> String {
    guard let end = bytes.firstIndex(where: ByteScanner.isLineEnd) else { return "\n" }
    let next = ByteScanner.skipLineEnd(bytes.span, at: end)
    return String(decoding: bytes[end..<next], as: UTF8.self)
  }
}
