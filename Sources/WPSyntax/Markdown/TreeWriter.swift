extension Tree {
  /// The document put together from the leaves of the tree and what stands between them.
  ///
  /// It equals what was parsed as long as leaves follow each other without overlap, which is the law that keeps
  /// an edit of one range from touching any other byte.
  package func written(from bytes: Bytes) -> Bytes {
    var out = Bytes()
    out.reserveCapacity(bytes.count)
    var written = 0
    for node in nodes where node.size == 1 {
      out.append(contentsOf: bytes[written..<node.range.lower])
      out.append(contentsOf: bytes[node.range.lower..<node.range.upper])
      written = node.range.upper
    }
    out.append(contentsOf: bytes[written...])
    return out
  }
}
