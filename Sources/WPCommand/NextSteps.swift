import WPCore

/// The last lines of an answer: calls that come next, and what each is good for.
enum NextSteps {
  /// The lines with their heading; what the calls mean stands in one column.
  static func text(_ steps: [(call: String, meaning: String)]) -> String {
    let width = steps.map { DisplayWidth.of($0.call) }.max() ?? 0
    return "Next:\n"
      + steps.map { step in
        let gap = String(repeating: " ", count: width - DisplayWidth.of(step.call) + 4)
        return "  \(step.call)\(gap)\(step.meaning)\n"
      }.joined()
  }
}
