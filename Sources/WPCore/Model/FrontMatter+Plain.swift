import WPSyntax

extension FrontMatter {
  /// Whether every key is one of the dialect, with a value that is evidently what it takes, or begins with `x-`.
  func isPlain(_ bytes: Span<UInt8>) -> Bool {
    for index in entries.indices {
      guard let key = entries[index].key else {
        let start = yaml[entries[index].keyNode].range.lower
        guard ("x-" as StaticString).matches(bytes, at: start) else { return false }
        continue
      }
      guard isPlain(entries[index].valueNode, of: key.shape, bytes) else { return false }
    }
    return true
  }

  private func isPlain(_ value: Int, of shape: Key.Shape, _ bytes: Span<UInt8>) -> Bool {
    let node = yaml[value]
    if node.kind == .null { return true }
    switch shape {
    case .text: return node.isText
    case .slug: return node.isText && isWritten(value, bytes, FolderName.isKebab)
    case .status: return isWritten(value, bytes) { PackageState($0, $1) != nil }
    case .priority: return isWritten(value, bytes) { Priority.Class($0, $1) != nil }
    case .list:
      guard node.kind == .sequence else { return false }
      var isPlain = true
      yaml.forEachItem(of: value) { if !yaml[$0].isText { isPlain = false } }
      return isPlain
    case .decisions:
      guard node.kind == .sequence else { return false }
      var isPlain = true
      yaml.forEachItem(of: value) { item in
        if yaml[item].kind != .mapping { isPlain = false }
        yaml.forEachPair(of: item) { _, inner in
          if !yaml[inner].isText, yaml[inner].kind != .null { isPlain = false }
        }
      }
      return isPlain
    }
  }

  private func isWritten(
    _ value: Int, _ bytes: Span<UInt8>, _ takes: (Span<UInt8>, ByteRange) -> Bool
  ) -> Bool {
    switch yaml[value].kind {
    case .sequence, .mapping, .null: return false
    case .boolean, .integer, .float, .string: break
    }
    guard let range = yaml.verbatim(value) else { return false }
    return takes(bytes, range)
  }
}
