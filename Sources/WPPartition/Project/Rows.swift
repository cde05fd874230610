/// Lists of numbers, one after the other in one array.
struct Rows: Sendable, Equatable {
  private let ends: [Int]
  let items: [Int]

  init(_ lists: [[Int]]) {
    var ends = [0]
    ends.reserveCapacity(lists.count + 1)
    var total = 0
    for list in lists {
      total += list.count
      ends.append(total)
    }
    self.ends = ends
    items = Array(lists.joined())
  }

  /// The number of lists.
  var count: Int { ends.count - 1 }

  /// Where in the items a list is.
  @inline(__always)
  func range(_ row: Int) -> Range<Int> { ends[row]..<ends[row + 1] }

  /// One list.
  subscript(row: Int) -> ArraySlice<Int> { items[range(row)] }

  /// The lists with the roles of list and item exchanged.
  func transposed(count: Int) -> Rows {
    var lists = [[Int]](repeating: [], count: count)
    for row in 0..<self.count {
      for item in self[row] { lists[item].append(row) }
    }
    return Rows(lists)
  }
}
