/// An estimate of work: what a machine takes to write it and what a person takes to review it.
package struct Effort: Hashable, Sendable {
  /// The agentic part; zero where only review was estimated.
  package var agentic: MinuteRange
  /// The review part, or nil where none was estimated.
  package var review: MinuteRange?

  package init(agentic: MinuteRange, review: MinuteRange? = nil) {
    self.agentic = agentic
    self.review = review
  }

  package static let zero = Effort(agentic: .zero)

  /// Both parts together.
  package var total: MinuteRange { agentic + (review ?? .zero) }

  /// Whether a low bound lies above its high one.
  package var isReversed: Bool { agentic.isReversed || review?.isReversed == true }

  /// Whether it says the same as another; where one has no part for review, it may be the agentic part alone or
  /// the whole.
  func agrees(with other: Effort) -> Bool {
    if review != nil, other.review != nil { return self == other }
    return agentic == other.agentic || total == other.total
  }

  /// Adds part by part.
  package static func + (a: Effort, b: Effort) -> Effort {
    let review =
      if let left = a.review, let right = b.review { left + right } else { a.review ?? b.review }
    return Effort(agentic: a.agentic + b.agentic, review: review)
  }
}

extension Effort: Comparable {
  /// Orders by the high total, then the low one; ties are broken so that equal efforts alone are equal.
  package static func < (a: Effort, b: Effort) -> Bool {
    let left = a.sortKey
    let right = b.sortKey
    return left.lexicographicallyPrecedes(right)
  }

  private var sortKey: [Int] {
    [
      total.high, total.low, agentic.high, agentic.low, review == nil ? 0 : 1, review?.high ?? 0,
      review?.low ?? 0,
    ]
  }
}

extension Effort: CustomStringConvertible {
  /// The canonical writing, `X-Yh agentic + Zh review`.
  package var description: String {
    guard let review else { return "\(agentic) agentic" }
    return agentic == .zero ? "\(review) review" : "\(agentic) agentic + \(review) review"
  }
}
