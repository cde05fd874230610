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
    if let written = yaml.verbatim(node) {
      return Sourced(body(bytes, written), at: range, from: .frontMatter)
    }
    let text = yaml.scalarBytes(of: node, in: bytes)
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
    var items: [Sourced<String>] = []
    forEachText(of: entry, bytes) { source, text, place in
      items.append(Sourced(ByteScanner.text(source, text), at: place, from: .frontMatter))
    }
    return items
  }

  /// Calls a function with the texts of a list of scalars, where they stand as a rule in the document, and with their
  /// places; a single scalar is read as a list of one.
  func forEachText(
    of entry: Entry, _ bytes: Span<UInt8>,
    _ body: (_ source: Span<UInt8>, _ text: ByteRange, _ place: ByteRange) -> Void
  ) {
    if yaml[entry.valueNode].kind != .sequence {
      return withText(at: entry.valueNode, bytes, body)
    }
    yaml.forEachItem(of: entry.valueNode) { item in withText(at: item, bytes, body) }
  }

  private func withText(
    at node: Int, _ bytes: Span<UInt8>, _ body: (Span<UInt8>, ByteRange, ByteRange) -> Void
  ) {
    switch yaml[node].kind {
    case .sequence, .mapping, .null: return
    default: break
    }
    if let written = yaml.verbatim(node) {
      return body(bytes, written, yaml[node].range)
    }
    let text = yaml.scalarBytes(of: node, in: bytes)
    body(text.span, ByteRange(0, text.count), yaml[node].range)
  }

  private func scalar(at node: Int, _ bytes: Span<UInt8>) -> Sourced<String>? {
    switch yaml[node].kind {
    case .sequence, .mapping, .null: nil
    default: Sourced(yaml.text(of: node, in: bytes), at: yaml[node].range, from: .frontMatter)
    }
  }

  // A key is compared as two machine words.
  private static func key(_ bytes: Span<UInt8>, _ range: ByteRange) -> Key? {
    guard range.count >= 2, range.count <= 10 else { return nil }
    let front = ByteScanner.word(bytes, from: range.lower, to: range.upper)
    let back =
      range.count > 8 ? ByteScanner.word(bytes, from: range.lower + 8, to: range.upper) : 0
    func isKey(_ literal: StaticString) -> Bool {
      front == literal.word(at: 0) && back == literal.word(at: 8)
    }
    if isKey("id") { return .id }
    if isKey("status") { return .status }
    if isKey("assignee") { return .assignee }
    if isKey("priority") { return .priority }
    if isKey("effort") { return .effort }
    if isKey("actual") { return .actual }
    if isKey("depends_on") { return .dependsOn }
    if isKey("files") { return .files }
    if isKey("reads") { return .reads }
    if isKey("tests") { return .tests }
    if isKey("decisions") { return .decisions }
    if isKey("meeting") { return .meeting }
    return isKey("branch") ? .branch : nil
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
