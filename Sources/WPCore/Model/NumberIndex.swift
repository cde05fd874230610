/// The packages of a plan by number; several may share one.
///
/// A plan has a dozen, so that looking through a sorted row costs a tenth of hashing the number.
struct NumberIndex {
  private struct Entry {
    let number: PackageNumber
    let package: Int
  }

  private let entries: [Entry]

  /// Takes the number of each package, by index.
  init(_ numbers: [PackageNumber?]) {
    var entries: [Entry] = []
    entries.reserveCapacity(numbers.count)
    for (package, number) in numbers.enumerated() {
      if let number { entries.append(Entry(number: number, package: package)) }
    }
    entries.sort { ($0.number, $0.package) < ($1.number, $1.package) }
    self.entries = entries
  }

  /// Whether no package has a number.
  var isEmpty: Bool { entries.isEmpty }

  /// The least number, as far as numbers count.
  var least: Int? { entries.lazy.compactMap(\.number.value).min() }

  /// The packages of a number, ascending.
  subscript(number: PackageNumber) -> [Int] {
    var packages: [Int] = []
    var place = first(of: number)
    while place < entries.count, entries[place].number == number {
      packages.append(entries[place].package)
      place += 1
    }
    return packages
  }

  /// What a number means.
  func resolution(of number: PackageNumber) -> Resolution {
    let place = first(of: number)
    guard place < entries.count, entries[place].number == number else { return .none }
    let isShared = place + 1 < entries.count && entries[place + 1].number == number
    return isShared ? .several(self[number]) : .one(entries[place].package)
  }

  /// The package of a number that no other has.
  func only(_ number: PackageNumber) -> Int? {
    let place = first(of: number)
    guard place < entries.count, entries[place].number == number else { return nil }
    let isShared = place + 1 < entries.count && entries[place + 1].number == number
    return isShared ? nil : entries[place].package
  }

  /// The last package of a number.
  func last(_ number: PackageNumber) -> Int? {
    var place = first(of: number)
    var package: Int?
    while place < entries.count, entries[place].number == number {
      package = entries[place].package
      place += 1
    }
    return package
  }

  private func first(of number: PackageNumber) -> Int {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].number < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
