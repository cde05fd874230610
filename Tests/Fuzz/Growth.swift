import Glibc
import WPFuzz
import WPSyntax

/// Whether the work that a text makes grows with its length and not with the square of it.
///
/// Processor time is measured, so this is no test; the least of several measurements counts.
struct Growth {
  private static let length = 32_768
  // What takes less is lost among the things that every reading does once.
  private static let least = 40_000_000

  private let target: FuzzTarget

  init(of target: FuzzTarget) { self.target = target }

  /// How many times the work four times the text takes, where that is too much, or nil.
  func excess(of bytes: Bytes) -> Int? {
    guard !bytes.isEmpty else { return nil }
    let small = Growth.repeated(bytes, to: Growth.length)
    let large = Growth.repeated(bytes, to: 4 * Growth.length)
    let first = time(of: large, atMost: 1)
    guard first > Growth.least, first > 8 * time(of: small, atMost: 1) else { return nil }
    let ratio = time(of: large, atMost: 3) / max(1, time(of: small, atMost: 5))
    return ratio > 8 ? ratio : nil
  }

  private static func repeated(_ bytes: Bytes, to length: Int) -> Bytes {
    var long = Bytes()
    while long.count < length { long += bytes }
    return long
  }

  private func time(of bytes: Bytes, atMost count: Int) -> Int {
    var least = Int.max
    for _ in 0..<count {
      let start = Growth.now
      _ = target.violation(in: bytes.span)
      least = min(least, Growth.now - start)
    }
    return least
  }

  private static var now: Int {
    var time = timespec()
    unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }
}
