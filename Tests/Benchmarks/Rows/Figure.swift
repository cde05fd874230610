/// Numbers as the table shows them.
enum Figure {
  /// A number with so many decimals.
  static func decimal(_ value: Double, _ places: Int = 2) -> String {
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let rounded = Int((value * scale).rounded())
    guard places > 0 else { return String(rounded) }
    let fraction = String(rounded % Int(scale))
    let zeros = String(repeating: "0", count: places - fraction.count)
    return "\(rounded / Int(scale)).\(zeros)\(fraction)"
  }

  /// A number without a needless fraction.
  static func short(_ value: Double) -> String {
    value == value.rounded()
      ? decimal(value, 0) : decimal(value, value * 10 == (value * 10).rounded() ? 1 : 2)
  }

  /// The median and the minimum of a sample in milliseconds.
  static func milliseconds(_ sample: Sample) -> String {
    "\(decimal(sample.median)) ms (min \(decimal(sample.minimum)))"
  }

  /// Text in a column of a width.
  static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
