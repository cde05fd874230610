package import WPSyntax

/// A path or pattern in the contract of a work item.
///
/// What begins with `artifacts/` means the item's own folder; a folder of that name at the root is written
/// `./artifacts/`.
package struct ItemPattern: Sendable, Equatable {
  /// What stands in the spec.
  package let written: Sourced<String>
  /// What it was read as, from the root.
  package let reading: Result<PathPattern, PathProblem>

  /// Reads what is written in the spec of a folder, given from the root.
  init(_ written: Sourced<String>, in folder: FilePath) {
    self.written = written
    let (text, shift) = ItemPattern.expanded(written.value, in: folder)
    reading = PathPattern.parse(text).mapError { problem in
      let start = max(0, problem.range.lower - shift)
      return PathProblem(
        problem.kind, at: ByteRange(start, max(start, problem.range.upper - shift)))
    }
  }

  /// The pattern, where it can be read.
  package var pattern: PathPattern? { try? reading.get() }

  /// The one path that it names, where it has no wildcards.
  package var literal: FilePath? {
    guard let pattern, !pattern.isExclusion, pattern.alternatives.count == 1,
      pattern.alternatives[0].shape == .file, pattern.alternatives[0].symbol == nil
    else { return nil }
    return FilePath(pattern.alternatives[0].prefix)
  }

  /// Whether a text means the item's own folder.
  static func isOwn(_ text: String) -> Bool {
    text == "artifacts" || text.utf8.starts(with: "artifacts/".utf8)
  }

  private static func expanded(_ text: String, in folder: FilePath) -> (Bytes, shift: Int) {
    guard isOwn(text) else { return (Bytes(text), 0) }
    let front = literal(folder.bytes) + [UInt8(ascii: "/")]
    return (front + Bytes(text), front.count)
  }

  // A text that is read as a path and nothing else, whatever signs are in it.
  private static func literal(_ path: Bytes) -> Bytes {
    var text = Bytes()
    text.reserveCapacity(path.count)
    for byte in path {
      if "*?[]{},\\!~:".utf8.contains(byte) { text.append(UInt8(ascii: "\\")) }
      text.append(byte)
    }
    return text
  }
}
