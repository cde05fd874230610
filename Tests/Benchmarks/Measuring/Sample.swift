/// The measurements of one thing, one per round.
struct Sample {
  private let sorted: [Double]

  init(_ values: [Double]) { sorted = values.sorted() }

  var minimum: Double { sorted[0] }
  var median: Double { at(0.5) }
  /// The range that the middle half of the values lies in.
  var middleHalf: ClosedRange<Double> { at(0.25)...at(0.75) }

  /// How far the middle half spreads, as a part of the median.
  var spread: Double { (middleHalf.upperBound - middleHalf.lowerBound) / median }

  /// The value that a part of all values does not exceed.
  func at(_ part: Double) -> Double {
    let place = part * Double(sorted.count - 1)
    let low = Int(place)
    let high = min(low + 1, sorted.count - 1)
    return sorted[low] + (sorted[high] - sorted[low]) * (place - Double(low))
  }
}
