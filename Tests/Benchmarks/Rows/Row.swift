/// One line of the table of budgets.
struct Row {
  /// The name of the budget: `P5`.
  let name: String
  let what: String
  /// What was measured, and beside what.
  let measured: String
  /// The figure that is held against the budget, with its unit: `1.32 x`.
  let figure: String
  /// The least that is asked for, and what is wanted.
  let budget: String
  let verdict: Verdict

  enum Verdict: String {
    case wanted = "as wanted"
    case enough
    case missed = "MISSED"
    /// The middle half of the rounds lies on both sides of the budget.
    case unclear = "too noisy to tell"
    case skipped
  }

  /// A row that could not be measured, and why.
  static func skipped(_ name: String, _ what: String, because reason: String) -> Row {
    Row(name: name, what: what, measured: reason, figure: "", budget: "", verdict: .skipped)
  }
}

/// What is asked of a figure, which is better the smaller it is.
struct Budget {
  let least: Double
  let wanted: Double

  /// What a figure is worth.
  func verdict(_ value: Double) -> Row.Verdict {
    value <= wanted ? .wanted : value <= least ? .enough : .missed
  }

  /// What a measured figure is worth, unless the rounds disagree about it.
  func verdict(_ sample: Sample) -> Row.Verdict {
    let half = sample.middleHalf
    if half.lowerBound <= least, half.upperBound > least { return .unclear }
    return verdict(sample.median)
  }
}
