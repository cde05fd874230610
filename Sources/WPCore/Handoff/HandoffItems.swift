import WPSyntax

/// The older form: a numbered list of names, each with lines `Scope:`, `Files:` and `Rationale:` below it.
struct HandoffItems {
  private(set) var parts: [HandoffPart] = []
  private var current: HandoffPart?
  /// Whether `Files:` was followed by nothing, so that the next lines list them.
  private var awaitsFiles = false

  init() {}

  /// Reads the items of a document that have files or a scope; other numbered lists are none.
  static func read(_ document: Document) -> HandoffItems {
    let tree = document.tree
    let bytes = document.bytes.span
    var items = HandoffItems()
    var end = 0
    for node in tree.nodes.indices {
      if tree[node].kind == .heading, tree[node].detail <= 2 { items.close() }
      guard tree[node].kind == .line else { continue }
      let range = tree[node].range
      // An item in an item is a step of it.
      if node >= end, let start = HandoffItems.start(at: node, in: tree, bytes) {
        end = start.end
        items.open(start, bytes)
      } else {
        items.take(range, bytes)
      }
    }
    items.close()
    return items
  }

  /// Whether a line is the first of a numbered item or heading.
  static func begins(at node: Int, in tree: Tree, _ bytes: Span<UInt8>) -> Bool {
    start(at: node, in: tree, bytes) != nil
  }

  private struct Start {
    let number: ByteRange
    let name: ByteRange
    /// The node behind the item.
    let end: Int
  }

  // `1. Name` is an item of an ordered list, or a heading `### 1. Name`.
  private static func start(at node: Int, in tree: Tree, _ bytes: Span<UInt8>) -> Start? {
    let leaf = node - 1
    guard leaf > 0 else { return nil }
    if tree[leaf].kind == .heading {
      let range = tree[node].range
      var digits = range.lower
      while digits < range.upper, bytes[digits].isDigit { digits += 1 }
      guard digits > range.lower, digits < range.upper,
        bytes[digits] == UInt8(ascii: ".") || bytes[digits] == UInt8(ascii: ")")
      else { return nil }
      return Start(
        number: ByteRange(range.lower, digits),
        name: ByteScanner.trim(bytes, digits + 1, range.upper), end: node)
    }
    let item = leaf - 1
    guard tree[leaf].kind == .paragraph, item > 0, tree[item].kind == .listItem else { return nil }
    let start = tree[item].range.lower
    var digits = start
    while digits < tree[item].range.upper, bytes[digits].isDigit { digits += 1 }
    guard digits > start else { return nil }
    return Start(
      number: ByteRange(start, digits), name: tree[node].range, end: tree.end(of: item))
  }

  private mutating func open(_ start: Start, _ bytes: Span<UInt8>) {
    close()
    var part = HandoffPart(at: start.name, from: .section)
    part.id = Sourced(ByteScanner.text(bytes, start.number), at: start.number, from: .section)
    let name = HeaderLine.unmarked(start.name, of: bytes)
    part.scope = Sourced(ByteScanner.text(bytes, name), at: name, from: .section)
    current = part
    awaitsFiles = false
  }

  private mutating func take(_ line: ByteRange, _ bytes: Span<UInt8>) {
    guard current != nil else { return }
    guard let label = HandoffLabel(line, bytes) else {
      if awaitsFiles {
        current?.files += HandoffList.entries(line, bytes, from: .section)
      }
      return
    }
    awaitsFiles = false
    let value = Sourced(ByteScanner.text(bytes, label.value), at: label.value, from: .section)
    switch label.kind {
    case .files:
      current?.files += HandoffList.entries(label.value, bytes, from: .section)
      awaitsFiles = label.value.isEmpty
    case .scope, .rationale: describe(value)
    case .description: current?.description = value
    case .dependencies:
      current?.dependencies += HandoffList.entries(label.value, bytes, from: .section)
    case .section: close()
    case .package, .parallelizable: break
    }
  }

  // The name says what it is; what `Scope:`, else `Rationale:`, says of it in more words describes it.
  private mutating func describe(_ text: Sourced<String>) {
    if current?.description.value.isEmpty == true { current?.description = text }
  }

  private mutating func close() {
    if let part = current, !part.files.isEmpty || !part.description.value.isEmpty {
      parts.append(part)
    }
    current = nil
    awaitsFiles = false
  }
}
