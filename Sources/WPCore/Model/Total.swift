package import WPSyntax

/// A stated sum of estimates and the rows it should be the sum of.
package struct Total: Sendable {
  package let document: Int
  /// The bytes of the stated effort.
  package let range: ByteRange
  package let stated: Effort
  /// What is said to be the whole, behind `=`.
  package let whole: MinuteRange?
  /// The rows of the nearest table or list of estimates.
  package let rows: [Row]
  /// The sums of larger parts of the document that may be meant instead.
  package let others: [Effort]

  /// One estimate.
  package struct Row: Sendable {
    package let effort: Effort
    package let range: ByteRange
  }

  /// The sum of the rows.
  package var sum: Effort { rows.reduce(.zero) { $0 + $1.effort } }

  /// Whether the stated effort is the sum of its rows, or of a larger part of the document.
  package var isRight: Bool {
    Total.agree(stated, sum) || others.contains { Total.agree(stated, $0) }
  }

  /// Whether what stands behind `=` is the sum of what stands before it.
  package var isWholeRight: Bool { whole.map { Total.agree($0, stated.total) } ?? true }

  // A total without a part for review may be of the agentic part alone, and one with it may add what no row has.
  private static func agree(_ stated: Effort, _ sum: Effort) -> Bool {
    guard let review = stated.review else {
      return agree(stated.agentic, sum.agentic) || agree(stated.agentic, sum.total)
    }
    return agree(stated.agentic, sum.agentic) && (sum.review.map { agree(review, $0) } ?? true)
  }

  // One number stands for a range that it lies in, and the other way round.
  private static func agree(_ stated: MinuteRange, _ sum: MinuteRange) -> Bool {
    if stated.low == stated.high || sum.low == sum.high {
      return agree(stated.low, sum.low) || agree(stated.high, sum.high)
        || stated.low <= sum.high && sum.low <= stated.high
    }
    return agree(stated.low, sum.low) && agree(stated.high, sum.high)
  }

  // A total in whole, half or quarter hours may be rounded where the rows are finer than that.
  private static func agree(_ stated: Int, _ sum: Int) -> Bool {
    if stated == sum { return true }
    let unit = [60, 30, 15].first { stated % $0 == 0 } ?? 1
    return sum % unit != 0 && abs(stated &- sum) < unit
  }
}
