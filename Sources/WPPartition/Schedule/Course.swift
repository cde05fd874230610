/// Spends a budget of schedules in turn on finding shorter ones and on proving that there are none.
struct Course {
  private let facts: JobFacts
  private let budget: Int
  private var search: PopulationSearch

  /// How many schedules' worth of jobs have been placed by proofs.
  private(set) var provingSchedules = 0

  /// What each turn may spend, in hundredths of the budget.
  private static let turns = [
    (proving: 4, searching: 16), (proving: 40, searching: 100),
  ]

  init(_ facts: JobFacts, founders: Population, budget: Int) {
    self.facts = facts
    self.budget = budget
    search = PopulationSearch(facts, founders: founders)
  }

  /// Goes on until a schedule is proven to be the shortest or the budget is spent.
  mutating func run(_ builder: inout ScheduleBuilder, _ incumbent: inout Incumbent) {
    let begin = builder.schedulesMade
    for turn in Course.turns {
      if facts.model.count <= ExhaustiveSearch.mostJobs, !incumbent.isProven {
        var proof = ExhaustiveSearch(facts)
        let most = budget * turn.proving / 100 * facts.model.count
        let nodes = proof.run(&incumbent, atMost: most)
        provingSchedules += (nodes + facts.model.count - 1) / facts.model.count
      }
      let most = begin + budget * turn.searching / 100
      search.run(&builder, &incumbent, until: min(most, begin + budget - provingSchedules))
    }
  }
}
