import WPPartition

/// A project in the format of PSPLIB (`.sm`): one mode, renewable resources, a dummy job at each end.
struct ProjectFile {
  private enum Section {
    case other, precedence, requests, availability
  }

  let project: Project

  /// Reads the text of a file; nil where it has no jobs or no resources.
  init?(_ text: String) {
    var section = Section.other
    var jobs: [Job] = []
    var precedence: [Project.Pair] = []
    var capacities: [Int] = []
    for line in text.split(whereSeparator: \.isNewline) {
      if line.hasPrefix("PRECEDENCE RELATIONS") { section = .precedence }
      if line.hasPrefix("REQUESTS/DURATIONS") { section = .requests }
      if line.hasPrefix("RESOURCEAVAILABILITIES") { section = .availability }
      let words = line.split(whereSeparator: \.isWhitespace)
      let numbers = words.compactMap { Int($0) }
      guard let first = numbers.first, numbers.count == words.count else { continue }
      switch section {
      case .precedence:
        for successor in numbers.dropFirst(3) {
          precedence.append(Project.Pair(first - 1, successor - 1))
        }
      case .requests where numbers.count > 3:
        jobs.append(Job(duration: numbers[2], demands: Array(numbers[3...])))
      case .availability: capacities = numbers
      case .requests, .other: break
      }
    }
    guard !jobs.isEmpty, !capacities.isEmpty else { return nil }
    project = Project(jobs: jobs, precedence: precedence, capacities: capacities)
  }
}
