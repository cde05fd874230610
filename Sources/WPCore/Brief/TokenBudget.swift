package import WPSyntax

/// How much of an answer a model is to be given, counted in tokens.
///
/// A token is taken to be four bytes of UTF-8, the part of one at the end as a whole: models differ, and this is about
/// right for English and near enough for paths. Whatever an answer says of its cost is counted, too.
package struct TokenBudget: Sendable, Equatable {
  /// The most tokens that are wanted; nil leaves nothing out.
  package let limit: Int?

  package init(_ limit: Int?) { self.limit = limit }

  /// About how many tokens so many bytes are.
  package static func tokens(_ bytes: Int) -> Int { bytes / 4 + (bytes % 4 == 0 ? 0 : 1) }

  /// How many steps of each part of an answer are kept, of as many as there are, so that the whole fits.
  ///
  /// The first part loses its last steps first, and the next one only when nothing of it is left: which of them goes
  /// does not hang on anything but the budget. What cannot be made to fit keeps no step at all.
  ///
  /// - Parameters:
  ///   - steps: The steps of each part, the least important part first.
  ///   - cost: What an answer costs that keeps so many of each; less of one never costs more.
  /// - Returns: The steps that are kept of each part.
  package func kept(of steps: [Int], cost: ([Int]) -> Int) -> [Int] {
    var kept = steps
    guard let limit, cost(kept) > limit else { return kept }
    for part in steps.indices where steps[part] > 0 {
      kept[part] = 0
      guard cost(kept) <= limit else { continue }
      var (low, high) = (0, steps[part] - 1)
      while low < high {
        kept[part] = (low + high + 1) / 2
        if cost(kept) <= limit { low = kept[part] } else { high = kept[part] - 1 }
      }
      kept[part] = low
      return kept
    }
    return kept
  }

  /// A text that says itself how many tokens it is.
  package static func counting(_ text: (Int) -> Bytes) -> (text: Bytes, tokens: Int) {
    var tokens = TokenBudget.tokens(text(0).count)
    // A longer number makes it longer by a digit at most, so this ends at once.
    while true {
      let whole = text(tokens)
      let count = TokenBudget.tokens(whole.count)
      guard count > tokens else { return (whole, tokens) }
      tokens = count
    }
  }
}
