/// A heap of numbers that gives the least one first.
struct RankQueue {
  private var heap: [Int] = []

  var isEmpty: Bool { heap.isEmpty }

  mutating func insert(_ rank: Int) {
    heap.append(rank)
    var index = heap.count - 1
    while index > 0, heap[(index - 1) / 2] > heap[index] {
      heap.swapAt((index - 1) / 2, index)
      index = (index - 1) / 2
    }
  }

  mutating func removeFirst() -> Int? {
    guard let first = heap.first, let last = heap.popLast() else { return nil }
    guard !heap.isEmpty else { return first }
    heap[0] = last
    var index = 0
    while 2 * index + 1 < heap.count {
      var child = 2 * index + 1
      if child + 1 < heap.count, heap[child + 1] < heap[child] { child += 1 }
      guard heap[child] < heap[index] else { break }
      heap.swapAt(child, index)
      index = child
    }
    return first
  }
}
