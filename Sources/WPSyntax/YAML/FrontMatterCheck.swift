extension FrontMatterEdit {
  /// Gives an edit back after reading the file that it makes; `fence` is the length of a line of dashes that
  /// the edit brings along.
  static func verified(
    _ edit: Edit, _ key: String, _ value: Value, in bytes: Bytes, from old: ByteRange?, fence: Int
  ) throws(Refusal) -> Edit {
    let refusal = Refusal(reason: "the value cannot be written without changing other values")
    var edits = EditSet()
    guard edits.insert(edit) else { throw refusal }
    let changed = edits.apply(to: bytes)
    let growth = edit.replacement.count - edit.range.count
    let start = old?.lower ?? edit.range.lower + fence
    let end = old.map { $0.upper + growth } ?? edit.range.lower + growth - fence
    let before = old.map { YAMLParser.parse(bytes.span, in: $0) } ?? YAMLTree()
    let after = YAMLParser.parse(changed.span, in: ByteRange(start, end))
    guard after.problems.isEmpty, let index = after.value(of: key, in: changed.span),
      says(value, after, index, changed),
      entries(before, bytes, without: key) == entries(after, changed, without: key)
    else { throw refusal }
    return edit
  }

  private static func says(
    _ value: Value, _ tree: YAMLTree, _ index: Int, _ bytes: Bytes
  ) -> Bool {
    switch value {
    case .text(let text):
      return tree[index].kind == .string
        && tree.scalarBytes(of: index, in: bytes.span) == Bytes(text)
    case .yaml(let yaml):
      let wanted = Bytes(yaml)
      let alone = YAMLParser.parse(wanted.span, in: ByteRange(0, wanted.count))
      return alone.problems.isEmpty
        && tree.end(of: index) - index == alone.nodes.count
        && tree[index].range.count == alone[0].range.count
        && bytes[tree[index].range.lower..<tree[index].range.upper].elementsEqual(
          wanted[alone[0].range.lower..<alone[0].range.upper])
    }
  }

  /// The bytes of all entries but one.
  private static func entries(
    _ tree: YAMLTree, _ bytes: Bytes, without key: String
  ) -> [ArraySlice<UInt8>] {
    var entries: [ArraySlice<UInt8>] = []
    tree.forEachPair(of: 0) { name, value in
      guard tree.scalarBytes(of: name, in: bytes.span) != Bytes(key) else { return }
      entries.append(
        ArraySlice(bytes[tree[name].range.lower..<tree[value].range.upper]))
    }
    return entries
  }
}

extension YAMLTree {
  /// The value of a key of the outermost mapping, whatever the key is called.
  func value(of key: String, in bytes: Span<UInt8>) -> Int? {
    let wanted = Bytes(key)
    var found: Int?
    forEachPair(of: 0) { name, value in
      if found == nil, scalarBytes(of: name, in: bytes) == wanted { found = value }
    }
    return found
  }
}
