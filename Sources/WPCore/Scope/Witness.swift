package import WPSyntax

/// A path that shows a claim about patterns: it is shortest in letters, then first in the order that
/// prefers names as people write them.
package struct Witness: Hashable, Sendable, Comparable {
  package let path: FilePath
  private let ranks: ContiguousArray<UInt32>

  init(letters: ContiguousArray<UInt32>) {
    var bytes = Bytes()
    bytes.reserveCapacity(letters.count)
    for letter in letters { Letter.append(letter, to: &bytes) }
    path = FilePath(bytes)
    ranks = ContiguousArray(letters.map(Letter.rank))
  }

  init(path: FilePath) {
    var ranks: ContiguousArray<UInt32> = []
    ranks.reserveCapacity(path.bytes.count)
    var offset = 0
    let bytes = path.bytes.span
    while offset < bytes.count {
      let (letter, length) = Letter.decode(bytes, at: offset)
      ranks.append(Letter.rank(letter))
      offset += length
    }
    self.path = path
    self.ranks = ranks
  }

  package static func < (a: Witness, b: Witness) -> Bool {
    a.ranks.count == b.ranks.count
      ? a.ranks.lexicographicallyPrecedes(b.ranks) : a.ranks.count < b.ranks.count
  }
}
