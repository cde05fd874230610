/// Nodes waiting to be moved, the greatest gain first, of equal ones the last that was put in.
struct GainQueue {
  private struct Entry {
    let gain: Int
    let stamp: Int
    let node: Int

    func isBefore(_ other: Entry) -> Bool { (gain, stamp) > (other.gain, other.stamp) }
  }

  private var heap: [Entry] = []
  private var latest: [Int]
  private var stamp = 0

  init(_ count: Int) { latest = [Int](repeating: 0, count: count) }

  /// Puts a node in; what was put in for it before is void.
  mutating func push(_ node: Int, gain: Int) {
    stamp += 1
    latest[node] = stamp
    heap.append(Entry(gain: gain, stamp: stamp, node: node))
    var place = heap.count - 1
    while place > 0, heap[place].isBefore(heap[(place - 1) / 2]) {
      heap.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  /// Takes a node out, wherever it stands.
  mutating func remove(_ node: Int) { latest[node] = 0 }

  /// Takes the first node.
  mutating func pop() -> (node: Int, gain: Int)? {
    while let first = heap.first {
      let last = heap.removeLast()
      if !heap.isEmpty { sink(last) }
      if latest[first.node] == first.stamp {
        latest[first.node] = 0
        return (first.node, first.gain)
      }
    }
    return nil
  }

  private mutating func sink(_ entry: Entry) {
    var place = 0
    while true {
      var child = 2 * place + 1
      guard child < heap.count else { break }
      if child + 1 < heap.count, heap[child + 1].isBefore(heap[child]) { child += 1 }
      guard heap[child].isBefore(entry) else { break }
      heap[place] = heap[child]
      place = child
    }
    heap[place] = entry
  }
}
