/// A growing row of plain values that one parser lays down.
///
/// An array asks before every change whether somebody else holds it, too; of the instructions that made a tree
/// of blocks, that was every sixth. Nobody else can hold this one. Every access is checked against its bounds.
struct Scratch<Element: BitwiseCopyable>: ~Copyable {
  private(set) var count = 0
  private var capacity: Int
  private var start: UnsafeMutablePointer<Element>

  /// Makes an empty row with room for some values.
  init(capacity: Int) {
    self.capacity = max(capacity, 1)
    unsafe start = .allocate(capacity: self.capacity)
  }

  deinit { unsafe start.deallocate() }

  @inline(__always) var isEmpty: Bool { count == 0 }

  subscript(_ index: Int) -> Element {
    @inline(__always) get {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
      return unsafe start[index]
    }
    @inline(__always) _modify {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
      yield unsafe &start[index]
    }
  }

  /// Adds a value at the end.
  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { grow() }
    unsafe start[count] = element
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
    precondition(first >= 0 && first <= count)
    return unsafe ContiguousArray(UnsafeBufferPointer(start: start + first, count: count - first))
  }

  @inline(never)
  private mutating func grow() {
    let larger = unsafe UnsafeMutablePointer<Element>.allocate(capacity: capacity * 2)
    unsafe larger.update(from: start, count: count)
    unsafe start.deallocate()
    unsafe start = larger
    capacity *= 2
  }
}
