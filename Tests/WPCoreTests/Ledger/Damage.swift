import WPSyntax

/// What can happen to stored bytes at one place.
struct Damage: CustomStringConvertible {
  let kind: Kind
  /// Up to here nothing happened.
  let offset: Int
  let bytes: Bytes

  /// In which way.
  enum Kind: CaseIterable {
    case flipped, blanked, ended, lost, doubled, cut
  }

  var description: String { "\(kind) at \(offset)" }

  /// Every kind of damage at every place where it changes something.
  static func everywhere(in bytes: Bytes) -> some Sequence<Damage> {
    bytes.indices.lazy.flatMap { offset in
      Kind.allCases.lazy.map { Damage($0, at: offset, in: bytes) }.filter { $0.bytes != bytes }
    }
  }

  private init(_ kind: Kind, at offset: Int, in whole: Bytes) {
    var bytes = whole
    switch kind {
    case .flipped: bytes[offset] ^= 1
    case .blanked: bytes[offset] = 0x20
    case .ended: bytes[offset] = 0x0A
    case .lost: bytes.remove(at: offset)
    case .doubled: bytes.insert(bytes[offset], at: offset)
    case .cut: bytes.removeSubrange(offset...)
    }
    self.kind = kind
    // Of two bytes that are the same, the one behind is too much.
    self.offset = kind == .doubled ? offset + 1 : offset
    self.bytes = bytes
  }
}
