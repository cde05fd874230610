/// Schedules by every rule, both schemes and both directions, each justified; the best ones are kept.
struct Portfolio {
  /// How many insertions of jobs are worth it before any search.
  private static let insertions = 30_000

  /// The most schedules of a small project.
  private static let mostSchedules = 300

  /// Offers each schedule to an incumbent and to whoever collects them, until one is proven to be the shortest.
  static func run(
    _ facts: JobFacts, _ builder: inout ScheduleBuilder, _ incumbent: inout Incumbent,
    collect: (inout ScheduleBuilder) -> Void
  ) {
    let model = facts.model
    let most = max(8, min(mostSchedules, insertions / max(1, model.count)))
    for isBackwards in [false, true] {
      for isParallel in [false, true] {
        for rule in PriorityRule.allCases {
          let worths = rule.worths(in: isBackwards ? facts.mirrored : facts)
          let ranks = PriorityOrder.ranks(worths)
          let order =
            isParallel
            ? ParallelScheme.order(model, ranks: ranks, backwards: isBackwards)
            : PriorityOrder.order(model, ranks: ranks, backwards: isBackwards)
          if isBackwards {
            builder.buildBackwards(order, horizon: model.horizon)
            builder.rebuild()
          } else {
            builder.build(order)
          }
          builder.justify(atMost: 3)
          incumbent.offer(builder)
          collect(&builder)
          if incumbent.isProven || builder.schedulesMade >= most { return }
        }
      }
    }
    drawByLot(facts, &builder, &incumbent, until: most, collect: collect)
  }

  /// Makes schedules in which what has a long tail comes early, more or less.
  private static func drawByLot(
    _ facts: JobFacts, _ builder: inout ScheduleBuilder, _ incumbent: inout Incumbent,
    until most: Int, collect: (inout ScheduleBuilder) -> Void
  ) {
    let model = facts.model
    var dice = Dice(seed: 0xF0_0DED_5EED)
    let spread = model.durations.reduce(0, +) / max(1, model.count) * 2 + 1
    while builder.schedulesMade < most, !incumbent.isProven {
      let worths = (0..<model.count).map {
        facts.tails[$0] + model.durations[$0] + dice.below(spread)
      }
      builder.build(PriorityOrder.order(model, ranks: PriorityOrder.ranks(worths)))
      builder.justify(atMost: 2)
      incumbent.offer(builder)
      collect(&builder)
    }
  }
}

extension Model {
  /// A time by which everything could be done.
  var horizon: Int { durations.reduce(runningEnd, +) }
}
