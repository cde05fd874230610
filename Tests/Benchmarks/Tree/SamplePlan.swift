import WPRandom

/// One generated plan folder.
struct SamplePlan {
  enum State { case completed, inProgress, ready }

  let index: Int
  let state: State
  let name: String
  let title: String
  let packages: [SamplePackage]
  /// An earlier plan that is complete, and one of its packages; nil for the first.
  let earlier: (plan: String, package: SamplePackage)?

  init(
    _ index: Int, packages count: Int, earlier: (plan: String, package: SamplePackage)?,
    _ random: inout SeededRandom
  ) {
    self.index = index
    self.earlier = earlier
    let state: State =
      index == 0 ? .completed : random.pick([.completed, .completed, .inProgress, .ready])
    self.state = state
    let topic = [random.pick(Words.qualities), random.pick(Words.things)]
    name = "\(SamplePlan.date(index))-\(topic.joined(separator: "-"))"
    title = topic.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
    packages = (0..<count).map { SamplePackage($0 + 1, of: count, in: state, &random) }
  }

  var date: String { SamplePlan.date(index) }

  /// The status phrase of START-HERE and README.
  var status: String {
    switch state {
    case .completed: "Complete"
    case .inProgress: "In Progress"
    case .ready: "Ready for Implementation"
    }
  }

  var box: String { state == .completed ? "[x]" : "[ ]" }

  /// The month of the title of START-HERE.
  var month: String {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    return "\(months[index / 28 % 12]) \(2000 + index / 336)"
  }

  /// The sum of the estimates of some packages.
  func effort(of packages: some Collection<SamplePackage>) -> String {
    let low = packages.reduce(0) { $0 + $1.hours.lowerBound }
    let high = packages.reduce(0) { $0 + $1.hours.upperBound }
    return "\(low)-\(high)h agentic + \(packages.count)h review"
  }

  // One plan a day, as far as every month has that day.
  private static func date(_ index: Int) -> String {
    let padded = SamplePackage.padded
    return "\(2000 + index / 336)-\(padded(index / 28 % 12 + 1))-\(padded(index % 28 + 1))"
  }
}
