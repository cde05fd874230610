extension MachineOrders {
  /// The machine blocks of one longest way through all jobs, drawn by lot: places that follow each other on a machine
  /// without a pause, two or more.
  func criticalBlocks(_ dice: inout Dice) -> [[Int]] {
    var blocks: [[Int]] = []
    var ends: [Int] = []
    for job in 0..<model.count where heads[job] &+ model.durations[job] == makespan {
      ends.append(job)
    }
    guard !ends.isEmpty else { return [] }
    var job = ends[dice.below(ends.count)]
    var block: [Int] = []
    while let step = tightStep(before: job, block.last, &dice) {
      if step.place < 0 {
        if block.count > 1 { blocks.append(block.reversed()) }
        block = []
      } else {
        if block.last != step.place {
          if block.count > 1 { blocks.append(block.reversed()) }
          block = [step.place]
        }
        block.append(previous[step.place])
      }
      job = step.job
    }
    if block.count > 1 { blocks.append(block.reversed()) }
    return blocks
  }

  /// A job that ends just when another starts and makes it wait, with the place of the other where they share a
  /// machine; one on the machine of the block at hand is preferred.
  private func tightStep(
    before job: Int, _ current: Int?, _ dice: inout Dice
  ) -> (job: Int, place: Int)? {
    let start = heads[job]
    var found: (job: Int, place: Int)?
    var count = 0
    for index in model.machinesOfJob.range(job) {
      let leader = previous[places[index]]
      guard leader >= 0 else { continue }
      let before = self.job(at: leader)
      guard heads[before] &+ model.durations[before] == start else { continue }
      if places[index] == current { return (before, places[index]) }
      count += 1
      if dice.below(count) == 0 { found = (before, places[index]) }
    }
    for index in model.predecessors.range(job) {
      let before = model.predecessors.items[index]
      guard heads[before] &+ model.durations[before] == start else { continue }
      count += 1
      if dice.below(count) == 0 { found = (before, -1) }
    }
    return found
  }
}
