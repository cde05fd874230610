/// Breeds schedules from schedules: an offspring follows one parent, for a stretch of the order the other.
struct PopulationSearch {
  private let facts: JobFacts
  private var dice = Dice(seed: 0x5EED_0F5C_4ED0_1E5)
  private var population: Population
  private var isTaken: [Bool]
  private var child: [Int]

  /// Starts from the schedules that simple rules have made.
  init(_ facts: JobFacts, founders: Population) {
    self.facts = facts
    population = founders
    isTaken = [Bool](repeating: false, count: facts.model.count)
    child = [Int](repeating: 0, count: facts.model.count)
  }

  /// Breeds until a schedule is proven to be shortest or a number of schedules has been made.
  mutating func run(
    _ builder: inout ScheduleBuilder, _ incumbent: inout Incumbent, until schedules: Int
  ) {
    guard facts.model.count > 1 else { return }
    sample(&builder, &incumbent, until: schedules)
    while builder.schedulesMade < schedules, !incumbent.isProven, population.members.count > 1 {
      let mother = population.parent(&dice)
      var father = population.parent(&dice)
      if father == mother { father = (father + 1) % population.members.count }
      cross(population.members[mother].order, population.members[father].order)
      mutate()
      builder.build(child)
      builder.justify(atMost: 1)
      incumbent.offer(builder)
      population.insert(&builder)
    }
  }

  /// Fills the population with orders drawn by lot, in which what has a long tail comes early.
  private mutating func sample(
    _ builder: inout ScheduleBuilder, _ incumbent: inout Incumbent, until schedules: Int
  ) {
    var attempts = 2 * population.capacity
    while population.members.count < population.capacity, attempts > 0,
      builder.schedulesMade < schedules, !incumbent.isProven
    {
      attempts -= 1
      let spread = facts.model.durations.reduce(0, +) / max(1, facts.model.count) * 2 + 1
      let worths = (0..<facts.model.count).map {
        facts.tails[$0] + facts.model.durations[$0] + dice.below(spread)
      }
      builder.build(PriorityOrder.order(facts.model, ranks: PriorityOrder.ranks(worths)))
      builder.justify(atMost: 1)
      incumbent.offer(builder)
      population.insert(&builder)
    }
  }

  private mutating func cross(_ mother: [Int], _ father: [Int]) {
    let count = mother.count
    let length = 1 + count / 5 + dice.below(max(1, count / 2))
    let first = dice.below(max(1, count - length + 1))
    let last = min(count, first + length)
    for job in isTaken.indices { isTaken[job] = false }
    for place in 0..<first { take(mother[place], at: place) }
    var place = first
    for job in father where place < last && !isTaken[job] {
      take(job, at: place)
      place += 1
    }
    for job in mother where place < count && !isTaken[job] {
      take(job, at: place)
      place += 1
    }
  }

  private mutating func take(_ job: Int, at place: Int) {
    child[place] = job
    isTaken[job] = true
  }

  /// Exchanges a few neighbours that do not depend on each other.
  private mutating func mutate() {
    for place in 1..<child.count where dice.below(20) == 0 {
      let first = child[place - 1]
      let second = child[place]
      if !facts.model.successors[first].contains(second) { child.swapAt(place - 1, place) }
    }
  }
}
