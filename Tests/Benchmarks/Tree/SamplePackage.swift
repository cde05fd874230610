import WPRandom

/// One generated work package: its facts, from which every document restates them alike.
struct SamplePackage {
  enum State { case completed, inProgress, open }

  /// Its phase and the number of its file.
  let number: Int
  let words: [String]
  let state: State
  let hours: ClosedRange<Int>
  /// The packages of the plan it waits for, by number.
  let needs: [Int]
  /// How many packages the plan has.
  let siblings: Int

  init(_ number: Int, of siblings: Int, in plan: SamplePlan.State, _ random: inout SeededRandom) {
    self.number = number
    self.siblings = siblings
    words = [random.pick(Words.qualities), random.pick(Words.things)]
    state =
      switch plan {
      case .completed: .completed
      case .ready: .open
      case .inProgress:
        number * 3 <= siblings ? .completed : number * 3 <= siblings + 3 ? .inProgress : .open
      }
    let low = random.number(2...4)
    hours = low...(low + random.number(1...3))
    needs =
      number == 1
      ? [] : number > 2 && random.number(0...2) == 0 ? [number - 2, number - 1] : [number - 1]
  }

  var slug: String { words.joined(separator: "-") }
  var title: String {
    words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
  }
  var file: String { "\(SamplePackage.padded(number))-\(slug)-plan.md" }
  var effort: String { "\(hours.lowerBound)-\(hours.upperBound)h agentic + 1h review" }
  var isCompleted: Bool { state == .completed }

  /// The word of the frontmatter.
  var word: String {
    switch state {
    case .completed: "completed"
    case .inProgress: "in_progress"
    case .open: "open"
    }
  }

  /// The phrase of a header.
  var status: String {
    switch state {
    case .completed: "Complete"
    case .inProgress: "In Progress"
    case .open: "Ready for Implementation"
    }
  }

  /// The words of a table.
  var mark: String {
    switch state {
    case .completed: "✅ Complete"
    case .inProgress: "🔄 In Progress"
    case .open: "📋 Ready"
    }
  }

  // What others wait for is never less urgent than they are.
  var priority: String {
    number * 3 <= siblings ? "HIGH" : number * 3 <= siblings * 2 ? "MEDIUM" : "LOW"
  }

  var colour: String {
    switch priority {
    case "HIGH": "🔴"
    case "MEDIUM": "🟠"
    default: "🟡"
    }
  }

  static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
