import WPSyntax

/// Finds one piece of bytes in others, and looks at each of them once whatever they are.
struct ByteSearch {
  private let wanted: Bytes
  /// For each length of what was met already, how much of it may begin the piece anew (Knuth, Morris and Pratt).
  private let retreats: [Int]

  init(for wanted: Bytes) {
    self.wanted = wanted
    var retreats = [0]
    var length = 0
    for index in wanted.indices.dropFirst() {
      while length > 0, wanted[index] != wanted[length] { length = retreats[length - 1] }
      if wanted[index] == wanted[length] { length += 1 }
      retreats.append(length)
    }
    self.retreats = retreats
  }

  /// Where the piece stands first from a place on; one that is empty stands nowhere.
  func first(in bytes: Bytes, from start: Int) -> Int? {
    guard !wanted.isEmpty else { return nil }
    var length = 0
    var at = start
    while at < bytes.count {
      while length > 0, bytes[at] != wanted[length] { length = retreats[length - 1] }
      if bytes[at] == wanted[length] { length += 1 }
      at += 1
      if length == wanted.count { return at - length }
    }
    return nil
  }
}
