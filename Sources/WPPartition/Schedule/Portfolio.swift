/// Schedules by every rule, both schemes and both directions, each justified; the best ones are kept.
struct Portfolio {
  /// How many insertions of jobs are worth it before any search.
  private static let insertions = 30_000

  /// Offers each schedule to an incumbent and to whoever collects them, until one is proven to be the shortest.
  static func run(
    _ facts: JobFacts, _ builder: inout ScheduleBuilder, _ incumbent: inout Incumbent,
    collect: (inout ScheduleBuilder) -> Void
  ) {
    let model = facts.model
    let most = max(8, insertions / max(1, model.count))
    for isBackwards in [false, true] {
      for isParallel in [true, false] {
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
  }
}

extension Model {
  /// A time by which everything could be done.
  var horizon: Int { durations.reduce(runningEnd, +) }
}
