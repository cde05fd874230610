import WPSyntax

/// The parts of a case whose grammar takes several texts; lines of `%%` stand between them.
struct CaseParts {
  private var rest: ArraySlice<Bytes>

  init(_ bytes: Bytes) {
    var parts: [Bytes] = [[]]
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if line.elementsEqual("%%".utf8) {
        parts.append([])
      } else {
        if !parts[parts.count - 1].isEmpty { parts[parts.count - 1].append(0x0A) }
        parts[parts.count - 1] += line
      }
    }
    rest = parts[...]
  }

  /// The next part; nothing where there is none.
  mutating func next() -> Bytes { rest.popFirst() ?? [] }

  /// The next part as text.
  mutating func nextText() -> String { String(decoding: next(), as: UTF8.self) }
}
