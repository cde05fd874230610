/// A growing row of plain values that one parser lays down, and shortens again without giving up its room.
///
/// To remove the last values of an array costs some hundred instructions, which a parser of inline markup would
/// pay for every bracket; here a number changes. An array also asks at every change whether it is the only one that
/// holds its memory: this row always is, and a parser changes it with every line. Every access is checked against the
/// values that count.
@safe
struct Scratch<Element: BitwiseCopyable>: ~Copyable {
  private(set) var count = 0
  private var capacity: Int
  private var storage: UnsafeMutablePointer<Element>?

  /// Makes an empty row with room for some values; without any, it takes no memory until it is used.
  init(capacity: Int = 0) {
    self.capacity = capacity
    unsafe storage = capacity > 0 ? .allocate(capacity: capacity) : nil
  }

  deinit { unsafe storage?.deallocate() }

  @inline(__always) var isEmpty: Bool { count == 0 }

  subscript(_ index: Int) -> Element {
    @inline(__always) get {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
      return unsafe storage.unsafelyUnwrapped[index]
    }
    @inline(__always) _modify {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
      yield unsafe &storage.unsafelyUnwrapped[index]
    }
  }

  /// Adds a value at the end.
  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { grow() }
    unsafe storage.unsafelyUnwrapped[count] = element
    count &+= 1
  }

  @inline(never)
  private mutating func grow() {
    let room = max(8, capacity * 2)
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: room)
    if let storage = unsafe storage {
      unsafe larger.update(from: storage, count: count)
      unsafe storage.deallocate()
    }
    unsafe storage = larger
    capacity = room
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
    guard let storage = unsafe storage, first < count else { return [] }
    return unsafe ContiguousArray(unsafeUninitializedCapacity: count - first) { buffer, filled in
      filled = unsafe buffer.update(
        fromContentsOf:
          UnsafeBufferPointer(start: storage + first, count: count - first))
    }
  }
}
