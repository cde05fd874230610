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

  /// Lets a schedule found elsewhere breed, too.
  mutating func insert(_ incumbent: Incumbent, _ builder: inout ScheduleBuilder) {
    builder.adopt(incumbent.starts)
    population.insert(&builder)
  }

  /// Breeds until a schedule is proven to be shortest or a number of schedules has been made.
  mutating func run(
    _ builder: inout ScheduleBuilder, _ incumbent: inout Incumbent, until schedules: Int
  ) {
    guard facts.model.count > 1 else { return }
    while builder.schedulesMade < schedules, !incumbent.isProven, population.members.count > 1 {
      let mother = population.parent(&dice)
      var father = population.parent(&dice)
      if father == mother { father = (father + 1) % population.members.count }
      if dice.below(2) == 0 {
        cross(population.members[mother].order, population.members[father].order)
        mutate()
      } else {
        graft(population.members[mother], population.members[father])
      }
      builder.build(child)
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

  /// Keeps of one parent the stretch of time in which most is going on, and around it follows the other.
  private mutating func graft(_ mother: Population.Member, _ father: Population.Member) {
    let model = facts.model
    var busiest = (from: 0, to: 0, use: -1)
    for _ in 0..<4 {
      let length = mother.makespan / 4 + dice.below(mother.makespan / 2 + 1)
      let from = dice.below(max(1, mother.makespan - length))
      var use = 0
      for job in 0..<model.count {
        let start = max(from, mother.starts[job])
        let end = min(from + length, mother.starts[job] + model.durations[job])
        if end > start { use += (end - start) * facts.shares[job] }
      }
      if use / (length + 1) > busiest.use { busiest = (from, from + length, use / (length + 1)) }
    }
    let far = mother.makespan + father.makespan
    let worths = (0..<model.count).map { job in
      let start = mother.starts[job]
      if start >= busiest.from, start < busiest.to { return -start }
      let other = father.starts[job]
      return other < busiest.from ? far - other : -far - other
    }
    child = PriorityOrder.order(model, ranks: PriorityOrder.ranks(worths))
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
