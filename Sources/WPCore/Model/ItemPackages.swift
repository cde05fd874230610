/// The packages that the list items and the rows of a document are about.
///
/// Several readers ask, and to read the first words of an item costs more than all else that is done with it.
struct ItemPackages {
  private var entries: [Entry] = []

  private struct Entry {
    let node: Int
    let package: Int?
  }

  /// Makes room for many items at once.
  mutating func reserve(_ count: Int) { entries.reserveCapacity(entries.count + count) }

  /// Notes what an item or row is about, be it no package; they come in the order of the tree.
  mutating func add(_ package: Int?, at node: Int) {
    entries.append(Entry(node: node, package: package))
  }

  /// What an item or row is about: nil where nobody looked, `.some(nil)` where it is no package.
  func package(at node: Int) -> Int?? {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].node < node { low = middle + 1 } else { high = middle }
    }
    return low < entries.count && entries[low].node == node ? .some(entries[low].package) : nil
  }
}
