import Testing

@testable import WPSyntax

/// A YAML text of a test; `⟦` and `⟧` mark where its problem must point.
struct YAMLSample: Sendable, CustomTestStringConvertible {
  let marked: String
  let bytes: Bytes
  let mark: ByteRange?

  init(_ marked: String) {
    self.marked = marked
    let parts = marked.split(separator: "⟦", omittingEmptySubsequences: false)
    let before = String(parts[0])
    guard parts.count == 2, let close = parts[1].firstIndex(of: "⟧") else {
      bytes = Bytes(marked)
      mark = nil
      return
    }
    let inside = String(parts[1][..<close])
    bytes = Bytes(before + inside + parts[1][parts[1].index(after: close)...])
    let start = before.utf8.count
    mark = ByteRange(start, start + inside.utf8.count)
  }

  var testDescription: String { marked.debugDescription }

  var tree: YAMLTree { YAMLParser.parse(bytes.span, in: ByteRange(0, bytes.count)) }

  /// The node that a key of the outermost mapping has as its value.
  func value(_ key: StaticString) -> Int? { tree.value(of: 0, key: key, in: bytes.span) }

  /// The text of a node.
  func text(_ index: Int) -> String { tree.text(of: index, in: bytes.span) }

  /// The value as compact JSON.
  var json: String {
    String(decoding: YAMLJSON.bytes(tree, in: bytes.span), as: UTF8.self)
  }
}

extension YAMLTree {
  /// What breaks the laws of trees: sizes that do not add up, ranges that leave their parent or overlap.
  func faults(within range: ByteRange) -> [String] {
    var faults: [String] = []
    guard let root = nodes.first else { return ["no root"] }
    if Int(root.size) != nodes.count { faults.append("the root does not hold all nodes") }
    if !range.contains(root.range) { faults.append("the root leaves the document") }
    for index in nodes.indices where nodes[index].kind == .mapping || nodes[index].kind == .sequence
    {
      var child = index + 1
      var count = 0
      var last = nodes[index].range.start
      while child < end(of: index), child < nodes.count {
        if !nodes[index].range.contains(nodes[child].range) {
          faults.append("\(child) leaves \(index)")
        }
        if nodes[child].range.start < last { faults.append("\(child) overlaps") }
        last = nodes[child].range.end
        child = end(of: child)
        count += 1
      }
      if child != end(of: index) { faults.append("children of \(index) do not add up") }
      if nodes[index].kind == .mapping, count % 2 == 1 { faults.append("\(index) has a key alone") }
    }
    for problem in problems where !range.contains(problem.range) { faults.append("\(problem)") }
    return faults
  }
}
