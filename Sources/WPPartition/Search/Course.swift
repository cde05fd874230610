/// Spends a budget of schedules in turn on finding shorter ones and on proving that there are none.
struct Course {
  private let facts: JobFacts
  private let budget: Int

  /// How many jobs proofs may place, at least and for each schedule of the budget, and up to how many hundredths of the
  /// budget is then spent on searching.
  private static let turns = [
    (nodes: 4_000, proving: 8, searching: 20), (nodes: 0, proving: 40, searching: 100),
  ]

  /// What many jobs can cost: a schedule takes more than twice as long for twice the jobs.
  private static let mostWork = 2_000_000_000

  /// How many schedules are never too many.
  private static let fewSchedules = 20

  /// From how many pairs on deciding them one by one seldom leads anywhere.
  private static let manyPairs = 1_500

  /// How many schedules' worth of work has been done.
  private(set) var spent = 0

  init(_ facts: JobFacts, budget: Int) {
    self.facts = facts
    let count = max(1, facts.model.count)
    self.budget = min(max(0, budget), max(Course.fewSchedules, Course.mostWork / count / count))
  }

  /// Goes on until a schedule is proven to be the shortest or the budget is spent.
  mutating func run(
    _ builder: inout ScheduleBuilder, _ incumbent: inout Incumbent, founders: Population
  ) {
    guard facts.model.count > 0 else { return }
    if OrderSearch.canSearch(facts.model) {
      orderMachines(&incumbent)
    } else {
      breed(&builder, &incumbent, founders)
    }
  }

  /// What may be spent up to so many hundredths of the budget.
  private func left(of hundredths: Int) -> Int { max(0, budget * hundredths / 100 - spent) }

  private mutating func orderMachines(_ incumbent: inout Incumbent) {
    var tabu = TabuSearch(facts.model)
    var proof = OrderSearch(facts)
    let share = proof.pairCount > Course.manyPairs ? 3 : 12
    for turn in [20, 60, 100] where !incumbent.isProven {
      tabu.run(&incumbent, atMost: left(of: turn - share))
      spent = tabu.schedules + proof.schedules
      proof.run(&incumbent, atMost: left(of: turn))
      spent = tabu.schedules + proof.schedules
    }
  }

  private mutating func breed(
    _ builder: inout ScheduleBuilder, _ incumbent: inout Incumbent, _ founders: Population
  ) {
    var search = PopulationSearch(facts, founders: founders)
    for turn in Course.turns {
      if facts.model.count <= ExhaustiveSearch.mostJobs, !incumbent.isProven {
        prove(&incumbent, atMost: turn.nodes + budget * turn.proving)
      }
      let begin = builder.schedulesMade
      search.insert(incumbent, &builder)
      search.run(&builder, &incumbent, until: begin + left(of: turn.searching))
      spent += builder.schedulesMade - begin
    }
  }

  /// Tries all orders from both ends of time.
  private func prove(_ incumbent: inout Incumbent, atMost nodes: Int) {
    var forwards = ExhaustiveSearch(facts)
    forwards.run(&incumbent, atMost: nodes)
    guard !incumbent.isProven, var backwards = ExhaustiveSearch(backwards: facts) else { return }
    backwards.run(&incumbent, atMost: nodes)
  }
}
