import WPSyntax

/// Corrects the numbers of a progress count; the words between them stay.
enum ProgressMend {
  /// What a count should say; nil where it is right, or cannot be known.
  static func truth(of count: ProgressCount, in plan: Plan) -> (done: Int, total: Int)? {
    let counted = plan.packages.filter { !$0.isCancelled }
    // A package without a readable state may be done or not.
    guard !counted.isEmpty, counted.allSatisfy({ $0.state != nil }) else { return nil }
    if count.unit == .phases, !counted.allSatisfy({ $0.phase != nil }) { return nil }
    let done = counted.count { $0.isCompleted }
    let isTotal = count.total == counted.count || count.total == plan.packages.count
    guard !isTotal || count.done != done else { return nil }
    return (done, counted.count)
  }

  /// The edits that make a count say two numbers.
  static func edits(_ count: ProgressCount, _ truth: (done: Int, total: Int), in document: Document)
    -> [Edit]
  {
    let bytes = document.bytes
    var first = count.range.lower
    while first < count.range.upper, bytes[first].isDigit { first += 1 }
    var second = count.range.upper
    while second > first, bytes[second - 1].isDigit { second -= 1 }
    guard first > count.range.lower, second < count.range.upper else { return [] }
    return [
      Edit(ByteRange(count.range.lower, first), "\(truth.done)"),
      Edit(ByteRange(second, count.range.upper), "\(truth.total)"),
    ].filter { document.raw($0.range) != String(decoding: $0.replacement, as: UTF8.self) }
  }
}
