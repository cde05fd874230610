/// A span of working time from a low to a high estimate, in minutes.
package struct MinuteRange: Hashable, Sendable, BitwiseCopyable {
  package var low: Int
  package var high: Int

  package init(_ low: Int, _ high: Int) {
    self.low = low
    self.high = high
  }

  package init(_ minutes: Int) { self.init(minutes, minutes) }

  package static let zero = MinuteRange(0)

  /// Whether the low bound lies above the high one.
  package var isReversed: Bool { low > high }

  /// Adds bound by bound; a sum beyond the largest number stays at it.
  package static func + (a: MinuteRange, b: MinuteRange) -> MinuteRange {
    MinuteRange(saturatingSum(a.low, b.low), saturatingSum(a.high, b.high))
  }

  private static func saturatingSum(_ a: Int, _ b: Int) -> Int {
    let (sum, overflow) = a.addingReportingOverflow(b)
    return overflow ? (a < 0 ? .min : .max) : sum
  }
}

extension MinuteRange: CustomStringConvertible {
  /// The canonical writing: hours where they come out in quarters, else minutes.
  package var description: String {
    let inHours =
      low % 15 == 0 && high % 15 == 0
      && (max(low, high) > 60 || (low == 60 && high == 60))
    func amount(_ minutes: Int) -> String {
      guard inHours else { return String(minutes) }
      switch minutes % 60 {
      case 0: return String(minutes / 60)
      case 30: return "\(minutes / 60).5"
      case 15: return "\(minutes / 60).25"
      default: return "\(minutes / 60).75"
      }
    }
    let unit = inHours ? "h" : "m"
    return low == high ? amount(low) + unit : amount(low) + "-" + amount(high) + unit
  }
}
