/// The packages that the list items of a document begin with.
///
/// Several readers ask, and to read the first words of an item costs more than all else that is done with it.
struct ItemPackages {
  private var items: [Int] = []
  private var packages: [Int] = []

  /// Notes the package of an item; items come in the order of the tree.
  mutating func add(_ package: Int, at item: Int) {
    items.append(item)
    packages.append(package)
  }

  /// The package that an item begins with, if it is one.
  func package(at item: Int) -> Int? {
    var low = 0
    var high = items.count
    while low < high {
      let middle = (low + high) / 2
      if items[middle] < item { low = middle + 1 } else { high = middle }
    }
    return low < items.count && items[low] == item ? packages[low] : nil
  }
}
