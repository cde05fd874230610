/// A growing row of plain values that one parser lays down.
///
/// An array asks before every change whether somebody else holds it, too; of the instructions that made a tree
/// of blocks, that was every sixth. Nobody else can hold this one. Every access is checked against its bounds.
@safe
struct Scratch<Element: BitwiseCopyable>: ~Copyable {
  private(set) var count = 0
  private var capacity: Int
  private var start: UnsafeMutablePointer<Element>?

  /// Makes an empty row with room for some values; without any, it takes no memory until it is used.
  init(capacity: Int = 0) {
    self.capacity = max(capacity, 0)
    unsafe start = capacity > 0 ? .allocate(capacity: capacity) : nil
  }

  deinit { unsafe start?.deallocate() }

  @inline(__always) var isEmpty: Bool { count == 0 }

  subscript(_ index: Int) -> Element {
    @inline(__always) get {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
      return unsafe start.unsafelyUnwrapped[index]
    }
    @inline(__always) _modify {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
      yield unsafe &start.unsafelyUnwrapped[index]
    }
  }

  /// Adds a value at the end.
  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { grow() }
    unsafe start.unsafelyUnwrapped[count] = element
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
    guard first < count, let start = unsafe start else { return [] }
    return unsafe ContiguousArray(UnsafeBufferPointer(start: start + first, count: count - first))
  }

  @inline(never)
  private mutating func grow() {
    capacity = max(8, capacity * 2)
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
    if let smaller = unsafe start {
      unsafe larger.update(from: smaller, count: count)
      unsafe smaller.deallocate()
    }
    unsafe start = larger
  }
}
