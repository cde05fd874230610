import WPSyntax

/// Gives a list of frontmatter other items; those that stay keep their lines, their comments and their order.
struct FrontMatterList {
  private let yaml: YAMLTree
  private let bytes: Bytes
  private let isFlow: Bool
  private let node: Int

  /// The edits that make the value of a key a list of these texts, at least one.
  static func edits(
    _ items: [String], at node: Int, of yaml: YAMLTree, in bytes: Bytes
  ) -> [Edit]? {
    let list = FrontMatterList(
      yaml: yaml, bytes: bytes, isFlow: yaml[node].style == .flow, node: node)
    switch yaml[node].kind {
    case .sequence: return list.edits(items)
    case .mapping: return nil
    default:
      // A single text and an empty value become a list on the line where they stand.
      guard
        yaml[node].style == .plain || yaml[node].style == .singleQuoted
          || yaml[node].style == .doubleQuoted
      else { return nil }
      let range = yaml[node].range
      return [Edit(range, (range.isEmpty ? " " : "") + flow(items))]
    }
  }

  /// A list on one line.
  static func flow(_ items: [String]) -> String {
    "[" + items.map(flowScalar).joined(separator: ", ") + "]"
  }

  private static func flowScalar(_ text: String) -> String {
    YAMLEmit.scalar(text, like: text.contains { ",[]{}".contains($0) } ? .doubleQuoted : .plain)
  }

  private func edits(_ wanted: [String]) -> [Edit]? {
    var nodes: [Int] = []
    yaml.forEachItem(of: node) { nodes.append($0) }
    guard nodes.allSatisfy({ yaml[$0].kind != .sequence && yaml[$0].kind != .mapping }) else {
      return nil
    }
    var added = wanted
    let gone = nodes.filter { item in
      guard let index = added.firstIndex(of: yaml.text(of: item, in: bytes.span)) else {
        return true
      }
      added.remove(at: index)
      return false
    }
    var edits: [Edit] = []
    for (item, text) in zip(gone, added) {
      edits.append(Edit(yaml[item].range, written(text, like: yaml[item].style)))
    }
    for item in gone.dropFirst(added.count) {
      guard let edit = removal(of: item, among: nodes) else { return nil }
      edits.append(edit)
    }
    let more = added.dropFirst(gone.count)
    if !more.isEmpty {
      guard let edit = insertion(Array(more), behind: nodes.last) else { return nil }
      edits.append(edit)
    }
    return edits
  }

  private func written(_ text: String, like style: YAMLNode.Style) -> String {
    if isFlow, style == .plain { return Self.flowScalar(text) }
    return YAMLEmit.scalar(text, like: style)
  }

  private func removal(of item: Int, among nodes: [Int]) -> Edit? {
    guard isFlow else {
      let line = bytes.line(at: yaml[item].range.lower)
      let lead = bytes[line.lower..<yaml[item].range.lower]
      guard lead.allSatisfy({ ByteScanner.isBlank($0) || $0 == UInt8(ascii: "-") }) else {
        return nil
      }
      return Edit(ByteRange(line.lower, bytes.nextLine(behind: yaml[item].range.upper)), "")
    }
    guard let index = nodes.firstIndex(of: item) else { return nil }
    if index > 0 {
      return Edit(ByteRange(yaml[nodes[index - 1]].range.upper, yaml[item].range.upper), "")
    }
    let next = index + 1 < nodes.count ? yaml[nodes[index + 1]].range.lower : yaml[item].range.upper
    return Edit(ByteRange(yaml[item].range.lower, next), "")
  }

  private func insertion(_ texts: [String], behind last: Int?) -> Edit? {
    if isFlow {
      let place = last.map { yaml[$0].range.upper } ?? yaml[node].range.upper - 1
      let text = texts.map(Self.flowScalar).joined(separator: ", ")
      return Edit(ByteRange(place, place), (last == nil ? "" : ", ") + text)
    }
    guard let last else { return nil }
    let start = bytes.line(at: yaml[last].range.lower).lower
    guard let dash = bytes[start..<yaml[last].range.lower].firstIndex(of: UInt8(ascii: "-"))
    else { return nil }
    let place = bytes.nextLine(behind: yaml[last].range.upper)
    let indentation = ByteScanner.text(bytes.span, ByteRange(start, dash))
    let lines = texts.map { "\(indentation)- \(YAMLEmit.scalar($0))\(bytes.firstLineEnd)" }
    return Edit(ByteRange(place, place), lines.joined())
  }
}
