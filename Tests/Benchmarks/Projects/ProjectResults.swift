import WPPartition

/// How far the schedules of many projects are from the optimum.
struct ProjectResults {
  private var gaps: [Double] = []
  private var certified = 0
  private var schedules = 0
  private var nanoseconds: [UInt64] = []
  private var faults: [String] = []

  /// Schedules the projects, each with a budget.
  init(_ folder: ProjectFolder, budget: Int) {
    for entry in folder.entries {
      let start = Machine.now()
      let solution = Scheduler.schedule(entry.project, budget: budget)
      nanoseconds.append(Machine.now() - start)
      let makespan = solution.schedule.makespan
      gaps.append(Double(makespan - entry.optimum) / Double(max(1, entry.optimum)) * 100)
      certified += solution.certificate.isOptimal ? 1 : 0
      schedules += solution.schedulesUsed
      if !ScheduleReview(of: solution.schedule, for: entry.project).isClean {
        faults.append("\(entry.name): the schedule breaks a constraint")
      }
      if solution.certificate.lowerBound > entry.optimum {
        faults.append("\(entry.name): the lower bound is above the optimum")
      }
      if makespan < entry.optimum { faults.append("\(entry.name): shorter than the optimum") }
    }
  }

  /// The figures, one a line, and whatever must not be.
  var text: String {
    let count = max(1, gaps.count)
    let total = nanoseconds.reduce(0, +)
    let lines = [
      ("projects", "\(gaps.count)"),
      ("mean gap", "\(Figure.decimal(gaps.reduce(0, +) / Double(count), 4)) %"),
      ("max gap", "\(Figure.decimal(gaps.max() ?? 0)) %"),
      ("optimal", "\(gaps.count { $0 <= 0 })"),
      ("certified", "\(certified)"),
      ("schedules", "\(schedules / count) a project"),
      ("mean time", "\(Figure.decimal(Double(total) / Double(count) / 1e6)) ms"),
      ("max time", "\(Figure.decimal(Double(nanoseconds.max() ?? 0) / 1e6)) ms"),
    ]
    return lines.map { "\(Figure.padded($0.0, 10))  \($0.1)\n" }.joined()
      + faults.map { "WRONG  \($0)\n" }.joined()
  }
}
