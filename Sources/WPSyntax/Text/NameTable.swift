/// Finds names by their bytes.
///
/// Every link asks, so the names are compared by their first eight bytes as one number. They stand one behind the
/// other, so that nobody counts a reference to see how one is spelt.
package struct NameTable: Sendable {
  private struct Entry: BitwiseCopyable {
    let key: UInt64
    let name: ByteRange
    let number: Int
  }

  /// The names of all entries.
  private var names = Bytes()
  /// Sorted by name.
  private var entries: ContiguousArray<Entry> = []

  /// An empty table with room for some names.
  package init(capacity: Int = 0) {
    names.reserveCapacity(capacity * 32)
    entries.reserveCapacity(capacity)
  }

  /// Adds a name with its number; of two of one name the first counts.
  package mutating func insert(_ name: Span<UInt8>, as number: Int) {
    let range = ByteRange(0, name.count)
    let key = NameTable.key(name, range)
    // As a rule they come in their order, and as a rule that is seen by the first eight bytes.
    var place = entries.count
    if let last = entries.last, last.key >= key {
      place = firstEntry(notBefore: range, in: name, key)
      if isName(of: place, range, in: name) { return }
    }
    let start = names.count
    ByteScanner.append(name, range, to: &names)
    entries.insert(
      Entry(key: key, name: ByteRange(start, names.count), number: number), at: place)
  }

  /// The number of the name that stands in a range.
  package func number(of name: ByteRange, in bytes: Span<UInt8>) -> Int? {
    let key = NameTable.key(bytes, name)
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low &+ high) / 2
      let entry = entries[middle]
      var order = entry.key == key ? 0 : entry.key < key ? -1 : 1
      if order == 0, name.count > 8 || entry.name.count > 8 {
        order = Int(self.order(entry.name, name, bytes))
      }
      if order == 0 { order = entry.name.count - name.count }
      if order == 0 { return entry.number }
      if order < 0 { low = middle &+ 1 } else { high = middle }
    }
    return nil
  }

  private func firstEntry(
    notBefore name: ByteRange, in bytes: Span<UInt8>, _ key: UInt64
  ) -> Int {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low &+ high) / 2
      let entry = entries[middle]
      if entry.key < key || entry.key == key && precedes(entry.name, name, bytes) {
        low = middle &+ 1
      } else {
        high = middle
      }
    }
    return low
  }

  private func isName(of place: Int, _ name: ByteRange, in bytes: Span<UInt8>) -> Bool {
    guard place < entries.count else { return false }
    let own = entries[place].name
    return own.count == name.count && order(own, name, bytes) == 0
  }

  private func precedes(_ own: ByteRange, _ name: ByteRange, _ bytes: Span<UInt8>) -> Bool {
    let order = order(own, name, bytes)
    return order == 0 ? own.count < name.count : order < 0
  }

  private func order(_ own: ByteRange, _ name: ByteRange, _ bytes: Span<UInt8>) -> Int32 {
    ByteScanner.order(
      names.span.extracting(own.lower..<own.upper), bytes.extracting(name.lower..<name.upper))
  }

  // The first eight bytes, the first of them the highest, so that numbers stand in the order of names.
  private static func key(_ bytes: Span<UInt8>, _ name: ByteRange) -> UInt64 {
    ByteScanner.word(bytes, from: name.lower, to: name.upper).byteSwapped
  }
}
