/// A growing row of plain values that one parser lays down, and shortens again without giving up its room.
///
/// To remove the last values of an array costs some hundred instructions, which a parser of inline markup would
/// pay for every bracket; here a number changes. Every access is checked against the values that count.
struct Scratch<Element: BitwiseCopyable>: ~Copyable {
  private(set) var count = 0
  /// The values, and behind them those that were forgotten.
  private var storage: ContiguousArray<Element> = []

  /// Makes an empty row with room for some values; without any, it takes no memory until it is used.
  init(capacity: Int = 0) { storage.reserveCapacity(capacity) }

  @inline(__always) var isEmpty: Bool { count == 0 }

  subscript(_ index: Int) -> Element {
    @inline(__always) get {
      precondition(index < count)
      return storage[index]
    }
    @inline(__always) _modify {
      precondition(index < count)
      yield &storage[index]
    }
  }

  /// Adds a value at the end.
  @inline(__always)
  mutating func append(_ element: Element) {
    if count < storage.count { storage[count] = element } else { storage.append(element) }
    count &+= 1
  }

  /// Forgets the values from an index on.
  @inline(__always)
  mutating func truncate(to count: Int) {
    precondition(count >= 0 && count <= self.count)
    self.count = count
  }

  /// The values from an index on.
  func suffix(from first: Int) -> ContiguousArray<Element> {
    if first == 0, count == storage.count { return storage }
    return ContiguousArray(storage[first..<count])
  }
}
