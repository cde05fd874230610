import WPPartition
import WPSyntax

/// What a plan of work says in sentences, whatever page they stand on; safe to show.
package struct PartitionWords {
  private let plan: PartitionPlan
  /// Who holds what a worker begins with, by worker.
  private let holders: [Int: String]

  package init(_ plan: PartitionPlan) {
    self.plan = plan
    var holders: [Int: String] = [:]
    for (unit, work) in plan.workload.units.enumerated() where work.isBusy {
      if let holder = work.holder { holders[plan.workers[unit]] = Visible.text(holder) }
    }
    self.holders = holders
  }

  /// `Yes` or `No`, as the hand-over document has it.
  package var verdict: String { plan.verdict.isParallel ? "Yes" : "No" }

  /// Why, in one line.
  package var rationale: String {
    switch plan.verdict.reason {
    case .faster(let atOnce, let minutes, let instead):
      let gain = "\(WorkTime.span(minutes)) instead of \(WorkTime.span(instead))"
      let width = "up to \(plan.workload.noun.phrase(atOnce)) at once"
      return "\(gain), \(WorkTime.ratio(instead, minutes)) times as fast, with \(width)"
    case .nothing: return "there is nothing to do"
    case .oneUnit: return "there is one \(plan.workload.noun.rawValue)"
    case .oneAgent: return "there is one agent"
    case .overlap(let edge, let units):
      let edge = plan.overlaps.edges[edge]
      guard units.count > 2 else { return meeting(edge) }
      return
        "\(plan.workload.noun.phrase(units.count)) touch \(PartitionWords.place(edge)): \(names(units))"
    case .noFiles(let unit):
      return "\(name(unit)) names no files, so nothing keeps it apart from the others"
    case .size(let unit):
      return "\(name(unit)) alone takes \(WorkTime.span(plan.workload.units[unit].minutes))"
        + " of \(WorkTime.span(plan.serialTime))"
    case .order(let units):
      let minutes = units.reduce(0) { $0 + plan.workload.units[$1].minutes }
      return "\(names(units, joinedBy: " → ")), one after the other, take"
        + " \(WorkTime.span(minutes)) of \(WorkTime.span(plan.serialTime))"
    case .busy: return "what is under way has to end first"
    }
  }

  /// How good the schedule is, in one line.
  package var certificate: String {
    let (certificate, tried) = (plan.solution.certificate, plan.solution.schedulesUsed)
    let count = "\(tried) schedule\(tried == 1 ? "" : "s") tried"
    if certificate.isOptimal {
      return "no schedule can be shorter than \(WorkTime.span(plan.makespan))"
        + " (\(certificate.reason.rawValue)); \(count)"
    }
    let percent = "\(certificate.gap / 100).\(certificate.gap / 10 % 10) %"
    return "no schedule can be shorter than \(WorkTime.span(certificate.lowerBound))"
      + " (\(certificate.reason.rawValue)), so this one is at most \(percent) too long; \(count)"
  }

  /// Why a unit begins no earlier; nothing for one that begins at once.
  package func reason(for unit: Int) -> String {
    switch plan.delays.reasons[unit] {
    case nil: plan.workload.units[unit].isBusy ? "under way" : ""
    case .dependency(let other): "after \(name(other))"
    case .overlap(let other): "shares \(place(of: unit, other)) with \(name(other))"
    case .agents(let other): "when \(name(other)) is done"
    }
  }

  /// Who does what on one path.
  package func meeting(_ edge: OverlapGraph.Edge) -> String {
    let (first, second) = (name(edge.first), name(edge.second))
    let place = PartitionWords.place(edge)
    return switch (edge.conflict.first, edge.conflict.second) {
    case (.write, .read): "\(first) writes \(place), which \(second) reads"
    case (.read, .write): "\(second) writes \(place), which \(first) reads"
    default: "\(first) and \(second) both write \(place)"
    }
  }

  /// The path, and the symbol in it, in which two units meet.
  package static func place(_ edge: OverlapGraph.Edge) -> String {
    let overlap = edge.conflict.overlap
    return overlap.witness.path.shown + (overlap.symbol.map { "::" + $0.shown } ?? "")
  }

  /// The short name of a unit.
  package func name(_ unit: Int) -> String { Visible.text(plan.workload.name(unit)) }

  /// The worker of a unit: who holds it, else a number.
  package func worker(of unit: Int) -> String { worker(plan.workers[unit]) }

  /// The name of a worker: who holds what they begin with, else a number.
  package func worker(_ number: Int) -> String { holders[number] ?? "\(number + 1)" }

  /// The names of some units; of many the first and the last.
  package func names(_ units: [Int], joinedBy joint: String = ", ") -> String {
    guard units.count > PartitionWords.mostNames else {
      return units.map(name).joined(separator: joint)
    }
    let start = units.prefix(PartitionWords.mostNames - 1).map(name).joined(separator: joint)
    return start + joint + "…" + joint + name(units[units.count - 1])
  }

  private static let mostNames = 6

  private func place(of unit: Int, _ other: Int) -> String {
    let pair = (min(unit, other), max(unit, other))
    let edge = plan.overlaps.edge(of: pair.0, pair.1)
    return edge.map(PartitionWords.place) ?? "a path"
  }
}

extension OverlapGraph {
  /// The edge of two units, the smaller one first.
  func edge(of first: Int, _ second: Int) -> Edge? {
    var (low, high) = (0, edges.count)
    while low < high {
      let middle = (low + high) / 2
      if (edges[middle].first, edges[middle].second) < (first, second) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < edges.count, edges[low].first == first, edges[low].second == second else {
      return nil
    }
    return edges[low]
  }
}
