/// Some kinds of section, each a bit.
struct SectionKinds: Sendable, ExpressibleByArrayLiteral {
  private var bits: UInt64 = 0

  init(arrayLiteral kinds: SectionKind...) {
    for kind in kinds { insert(kind) }
  }

  mutating func insert(_ kind: SectionKind) { bits |= 1 << UInt64(kind.rawValue) }

  /// Whether no kind is in both.
  func isDisjoint(with other: SectionKinds) -> Bool { bits & other.bits == 0 }

  /// The kinds of both.
  func union(_ other: SectionKinds) -> SectionKinds {
    var all = self
    all.bits |= other.bits
    return all
  }
}
