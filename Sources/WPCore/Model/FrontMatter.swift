package import WPSyntax

/// The frontmatter of a document: its YAML and what the keys of a package mean in it.
///
/// One object, so that whoever asks for it counts one reference and not one for each of its lists.
package final class FrontMatter: Sendable {
  /// The keys that the frontmatter of a package may have.
  package enum Key: String, Sendable, CaseIterable {
    case id, status, assignee, priority, effort, actual, files, reads, tests, decisions, meeting,
      branch
    case dependsOn = "depends_on"
  }

  /// One `key: value` pair at the top level, by the index of its nodes.
  package struct Entry: Sendable, Equatable {
    package let key: Key?
    package let keyNode: Int
    package let valueNode: Int
  }

  /// The bytes from the opening line to the closing one, both included.
  package let range: ByteRange
  package let yaml: YAMLTree
  package let entries: [Entry]

  package init(range: ByteRange, content: ByteRange, _ bytes: Span<UInt8>) {
    self.range = range
    let yaml = YAMLParser.parse(bytes, in: content)
    var entries: [Entry] = []
    if let root = yaml.nodes.first, root.kind == .mapping {
      entries.reserveCapacity(16)
      yaml.forEachPair(of: 0) { key, value in
        entries.append(
          Entry(
            key: FrontMatter.key(bytes, yaml.inner(of: key)), keyNode: key, valueNode: value))
      }
    }
    self.yaml = yaml
    self.entries = entries
  }

  /// Reads the frontmatter that a document begins with; nil where it has none.
  convenience init?(of tree: Tree, _ bytes: Span<UInt8>) {
    guard tree.nodes.count > 1, tree[1].kind == .frontMatter else { return nil }
    self.init(range: tree[1].range, content: FrontMatterBlock.content(of: tree[1]), bytes)
  }

  /// The entry of a key.
  package func entry(_ key: Key) -> Entry? { entries.first { $0.key == key } }

  /// The text of a scalar value, or nil for another kind of value.
  package func scalar(_ key: Key, _ bytes: Span<UInt8>) -> Sourced<String>? {
    guard let entry = entry(key) else { return nil }
    return scalar(at: entry.valueNode, bytes)
  }

  /// Reads the text of a scalar where it stands in the document, as nearly all do.
  func read<Value>(
    _ key: Key, _ bytes: Span<UInt8>, _ body: (Span<UInt8>, ByteRange) -> Value
  ) -> Sourced<Value>? {
    entry(key).flatMap { read(at: $0.valueNode, bytes, body) }
  }

  /// Reads the text of a scalar, given by its node, where it stands.
  func read<Value>(
    at node: Int, _ bytes: Span<UInt8>, _ body: (Span<UInt8>, ByteRange) -> Value
  ) -> Sourced<Value>? {
    switch yaml[node].kind {
    case .sequence, .mapping, .null: return nil
    default: break
    }
    let range = yaml[node].range
    if let written = yaml.verbatim(node, in: bytes) {
      return Sourced(body(bytes, written), at: range, from: .frontMatter)
    }
    let text = Bytes(yaml.text(of: node, in: bytes))
    return Sourced(
      body(text.span, ByteRange(0, text.count)), at: range, from: .frontMatter)
  }

  /// The node of the value under a key that packages do not have; of two equal keys the first counts.
  func valueNode(of key: StaticString, _ bytes: Span<UInt8>) -> Int? {
    entries.first { $0.key == nil && yaml.matches($0.keyNode, key, in: bytes) }?.valueNode
  }

  /// The texts of a list of scalars; a single scalar is read as a list of one.
  package func list(_ key: Key, _ bytes: Span<UInt8>) -> [Sourced<String>] {
    guard let entry = entry(key) else { return [] }
    if yaml[entry.valueNode].kind != .sequence {
      return scalar(at: entry.valueNode, bytes).map { [$0] } ?? []
    }
    var items: [Sourced<String>] = []
    yaml.forEachItem(of: entry.valueNode) { item in
      if let text = scalar(at: item, bytes) { items.append(text) }
    }
    return items
  }

  private func scalar(at node: Int, _ bytes: Span<UInt8>) -> Sourced<String>? {
    switch yaml[node].kind {
    case .sequence, .mapping, .null: nil
    default: Sourced(yaml.text(of: node, in: bytes), at: yaml[node].range, from: .frontMatter)
    }
  }

  // The keys are told apart by length and first byte; the literal is compared in full.
  private static func key(_ bytes: Span<UInt8>, _ range: ByteRange) -> Key? {
    func equals(_ literal: StaticString, _ key: Key) -> Key? {
      range.count == literal.utf8CodeUnitCount && literal.matches(bytes, at: range.lower)
        ? key : nil
    }
    guard range.count >= 2, range.count <= 10 else { return nil }
    switch (bytes[range.lower], range.count) {
    case (UInt8(ascii: "i"), 2): return equals("id", .id)
    case (UInt8(ascii: "s"), 6): return equals("status", .status)
    case (UInt8(ascii: "a"), 8): return equals("assignee", .assignee)
    case (UInt8(ascii: "a"), 6): return equals("actual", .actual)
    case (UInt8(ascii: "p"), 8): return equals("priority", .priority)
    case (UInt8(ascii: "e"), 6): return equals("effort", .effort)
    case (UInt8(ascii: "f"), 5): return equals("files", .files)
    case (UInt8(ascii: "r"), 5): return equals("reads", .reads)
    case (UInt8(ascii: "t"), 5): return equals("tests", .tests)
    case (UInt8(ascii: "m"), 7): return equals("meeting", .meeting)
    case (UInt8(ascii: "b"), 6): return equals("branch", .branch)
    case (UInt8(ascii: "d"), 9): return equals("decisions", .decisions)
    case (UInt8(ascii: "d"), 10): return equals("depends_on", .dependsOn)
    default: return nil
    }
  }
}

extension YAMLTree {
  /// The bytes of a scalar without the quotes around it.
  fileprivate func inner(of node: Int) -> ByteRange {
    let range = self[node].range
    switch self[node].style {
    case .singleQuoted, .doubleQuoted: return ByteRange(range.lower + 1, range.upper - 1)
    case .plain, .literal, .folded, .block, .flow: return range
    }
  }
}
