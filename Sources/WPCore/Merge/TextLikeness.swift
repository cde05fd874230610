import WPSyntax

/// Tells whether a text is a rewording of another.
enum TextLikeness {
  /// Whether one begins with the other, or both begin and end alike for half of the longer one.
  ///
  /// `Phase 3: Cache` and `Phase 5: Cache` are two things, so the numbers have to be the same.
  static func isLike(_ a: Bytes, _ b: Bytes) -> Bool {
    guard NumberedText(a).numbers == NumberedText(b).numbers else { return false }
    let shorter = min(a.count, b.count)
    var head = 0
    while head < shorter, a[head] == b[head] { head += 1 }
    if head == shorter { return head > 2 }
    var tail = 0
    while tail < shorter - head, a[a.count - 1 - tail] == b[b.count - 1 - tail] { tail += 1 }
    return (head + tail) * 2 >= max(a.count, b.count)
  }
}
