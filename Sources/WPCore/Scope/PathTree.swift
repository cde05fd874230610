import WPSyntax

/// Paths by their segments: each distinct path and each directory above one is a node, numbered as it is met.
///
/// Node 0 is the empty path.
struct PathTree {
  private struct Node {
    let parent: Int32
    let start: Int32
    let length: Int32
    var isDirectory = false
  }

  private var nodes: ContiguousArray<Node> = [Node(parent: -1, start: 0, length: 0)]
  /// The names of all nodes, one after the other.
  private var names = Bytes()
  /// Node numbers by the hash of parent and name, with open addressing; 0 is a free place.
  private var table = ContiguousArray<Int32>(repeating: 0, count: 1_024)

  /// The number of nodes.
  var count: Int { nodes.count }

  /// The node above another one, or nil above the empty path.
  func parent(of node: Int) -> Int? {
    let parent = nodes[node].parent
    return parent < 0 ? nil : Int(parent)
  }

  /// Whether something is known to lie below a node.
  func isDirectory(_ node: Int) -> Bool { nodes[node].isDirectory }

  /// The node of a path, which is made where it is new, with those above it.
  mutating func insert(_ path: Bytes, isDirectory: Bool) -> Int {
    let bytes = path.span
    var node = 0
    var start = 0
    while start < bytes.count {
      nodes[node].isDirectory = true
      let end =
        ByteScanner.find(UInt8(ascii: "/"), in: bytes, from: start, to: bytes.count) ?? bytes.count
      node = child(of: node, named: bytes, start, end)
      start = end + 1
    }
    if isDirectory { nodes[node].isDirectory = true }
    return node
  }

  private mutating func child(
    of parent: Int, named bytes: Span<UInt8>, _ start: Int, _ end: Int
  ) -> Int {
    if nodes.count * 2 >= table.count { grow() }
    var hash = Self.seed(Int32(parent))
    for index in start..<end { hash = Self.mix(hash, bytes[index]) }
    var place = Self.place(hash, in: table.count)
    while table[place] != 0 {
      let node = Int(table[place])
      if nodes[node].parent == parent, isNamed(node, bytes, start, end) { return node }
      place = (place + 1) & (table.count - 1)
    }
    let node = nodes.count
    table[place] = Int32(node)
    nodes.append(
      Node(parent: Int32(parent), start: Int32(names.count), length: Int32(end - start)))
    for index in start..<end { names.append(bytes[index]) }
    return node
  }

  private func isNamed(_ node: Int, _ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard Int(nodes[node].length) == end - start else { return false }
    let first = Int(nodes[node].start)
    for index in 0..<(end - start) where names[first + index] != bytes[start + index] {
      return false
    }
    return true
  }

  private mutating func grow() {
    table = ContiguousArray(repeating: 0, count: table.count * 2)
    for node in 1..<nodes.count {
      var hash = Self.seed(nodes[node].parent)
      let start = Int(nodes[node].start)
      for index in start..<(start + Int(nodes[node].length)) {
        hash = Self.mix(hash, names[index])
      }
      var place = Self.place(hash, in: table.count)
      while table[place] != 0 { place = (place + 1) & (table.count - 1) }
      table[place] = Int32(node)
    }
  }

  private static func seed(_ parent: Int32) -> UInt64 {
    (UInt64(UInt32(bitPattern: parent)) &+ 1) &* 0x9E37_79B9_7F4A_7C15
  }

  private static func mix(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  private static func place(_ hash: UInt64, in count: Int) -> Int {
    Int(truncatingIfNeeded: (hash ^ hash >> 29) & UInt64(count - 1))
  }
}
