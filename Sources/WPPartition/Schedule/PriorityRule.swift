/// In what order jobs come when several could be next.
enum PriorityRule: CaseIterable {
  case longestTail, longestTailAfter, mostFollowers, heaviestFollowers
  case mostContended, contendedTail, longest, largest

  /// What each job is worth; the job of the highest worth comes first, of equals the lower number.
  func worths(in facts: JobFacts) -> [Int] {
    let model = facts.model
    return (0..<model.count).map { job in
      let duration = model.durations[job]
      return switch self {
      case .longestTail: facts.tails[job] + duration
      case .longestTailAfter: facts.tails[job]
      case .mostFollowers: facts.followers[job]
      case .heaviestFollowers: facts.followingWork[job] + duration
      case .mostContended: facts.contention[job] + duration
      case .contendedTail: facts.tails[job] + duration + facts.contention[job] / 2
      case .longest: duration
      case .largest: duration * facts.shares[job] / 1_000 + facts.tails[job]
      }
    }
  }
}
