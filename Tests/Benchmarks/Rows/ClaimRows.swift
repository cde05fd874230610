import WPHost

extension Bench {
  /// P12 and P13: what it costs to hold a package, alone, in a crowd, and between clones.
  func claimRows() throws(Machine.Failure) -> [Row] {
    var rows: [Row] = []
    guard wants("P12", "P13") else { return rows }
    guard git != nil else {
      return [.skipped("P12", "claims", because: "git is not installed")]
    }
    let yard = try ClaimYard(in: workplace, wp: wp)
    if wants("P12") { rows += try localRows(yard) + crowdRows(yard) }
    if wants("P13") { rows += try cloneRows(yard) }
    return rows
  }

  private func localRows(_ yard: ClaimYard) throws(Machine.Failure) -> [Row] {
    let race = try Race(
      [yard.claim(0), yard.release(0), yard.replace(with: floor.replacer)], rounds: rounds)
    return [
      row(
        "P12", "local claim with its document", race, 0, to: 2,
        "a start and two durable replaces", Budget(least: 3, wanted: 2))
    ]
  }

  /// Eight at once: for one package, and each for one of its own.
  private func crowdRows(_ yard: ClaimYard) throws(Machine.Failure) -> [Row] {
    var alone: [Double] = []
    var losers: [Double] = []
    var together: [Double] = []
    var winners: [Int] = []
    for _ in 0..<rounds {
      let first = try Crowd([yard.claim(0)])
      alone += first.milliseconds
      _ = try Machine.time(yard.release(0))
      let same = try Crowd((0..<ClaimYard.crowd).map { yard.claim(0, worker: $0) })
      winners.append(same.succeeded.count)
      losers += same.failed
      for worker in same.succeeded { _ = try Machine.time(yard.release(0, worker: worker)) }
      let apart = try Crowd((0..<ClaimYard.crowd).map { yard.claim($0, worker: $0) })
      together.append(apart.whole)
      for worker in 0..<ClaimYard.crowd {
        _ = try Machine.time(yard.release(worker, worker: worker))
      }
    }
    let one = Sample(alone)
    let late = Sample(losers).at(0.95) / one.median
    let whole = Sample(together).median / (one.median * Double(ClaimYard.crowd))
    let isFair = winners.allSatisfy { $0 == 1 }
    return [
      Row(
        name: "P12", what: "eight claim one package: the losers' p95 beside one alone",
        measured: Figure.milliseconds(one) + " alone; "
          + (isFair ? "one winner in each of \(rounds) rounds" : "winners: \(winners)"),
        figure: "\(Figure.decimal(late)) x", budget: "3 x",
        verdict: isFair ? Budget(least: 3, wanted: 3).verdict(late) : .missed),
      Row(
        name: "P12", what: "eight claim eight packages: the whole beside eight one by one",
        measured: Figure.milliseconds(Sample(together)), figure: "\(Figure.decimal(whole)) x",
        budget: "1 x", verdict: Budget(least: 1, wanted: 1).verdict(whole)),
    ]
  }

  private func cloneRows(_ yard: ClaimYard) throws(Machine.Failure) -> [Row] {
    let race = try Race(
      [
        yard.claim(1, in: yard.clone), yard.release(1, in: yard.clone), yard.commitAndPush,
        yard.claimTen, yard.releaseTen,
      ], rounds: max(5, rounds / 2))
    return [
      row(
        "P13", "claim across clones", race, 0, to: 2, "one commit-tree and one push",
        Budget(least: 2, wanted: 1.3)),
      row(
        "P13", "ten claims in one call", race, 3, to: 0, "one claim", Budget(least: 2, wanted: 2)),
    ]
  }
}
