package import WPSyntax

/// The name of a declaration inside a file, such as `Export.run`.
package struct PathSymbol: Hashable, Sendable {
  package let name: Bytes

  package init(_ name: Bytes) { self.name = name }

  /// The name as text to show.
  package var shown: String { FilePath(name).shown }

  /// Tells whether this symbol is another one or has it as a member: `Export` covers `Export.run`.
  package func covers(_ other: PathSymbol) -> Bool {
    guard other.name.starts(with: name) else { return false }
    let rest = other.name[name.count...]
    return rest.isEmpty || rest.first == UInt8(ascii: ".") || rest.starts(with: [0x3A, 0x3A])
  }

  /// The narrower of two scopes in one file, or nil where they are apart; no symbol means the whole file.
  static func meet(_ a: PathSymbol?, _ b: PathSymbol?) -> Meeting {
    guard let a else { return .at(b) }
    guard let b else { return .at(a) }
    if a.covers(b) { return .at(b) }
    return b.covers(a) ? .at(a) : .apart
  }

  /// Where two scopes in one file meet.
  enum Meeting {
    case apart
    case at(PathSymbol?)
  }
}
