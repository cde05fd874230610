/// A schedule cut into weeks of five days of eight hours, as the workflow's table has it.
package struct WeekPlan: Sendable {
  /// What begins in one week.
  package struct Week: Sendable {
    /// Counted from one.
    package let number: Int
    /// The units that begin in it, in their order.
    package let units: [Int]
    /// What they are estimated to take, with their reviews.
    package let effort: Effort
  }

  /// The minutes of a week of work.
  package static let minutes = 2_400

  /// The weeks in which something begins.
  package let weeks: [Week]

  /// Cuts the schedule of a plan.
  package init(_ plan: PartitionPlan) {
    var members: [Int: [Int]] = [:]
    for unit in plan.sequence {
      members[plan.start(of: unit) / WeekPlan.minutes, default: []].append(unit)
    }
    weeks = members.keys.sorted().map { week in
      let units = members[week, default: []]
      let effort = units.reduce(Effort.zero) { sum, unit in
        let work = plan.workload.units[unit]
        return sum + (work.estimate ?? Effort(agentic: MinuteRange(work.minutes)))
      }
      return Week(number: week + 1, units: units, effort: effort)
    }
  }

  /// What all of it is estimated to take.
  package var total: Effort { weeks.reduce(.zero) { $0 + $1.effort } }

  /// The weeks in words: their names, what begins, the estimate.
  package func rows(_ words: PartitionWords) -> [[String]] {
    weeks.map { week in
      [
        "Week \(week.number)", week.units.map(words.name).joined(separator: " + "),
        "\(week.effort)",
      ]
    }
  }

  /// The table as a plan has it.
  package func markdown(_ words: PartitionWords) -> String {
    var text = "| Week | Features | Time Estimate |\n|------|----------|---------------|\n"
    for row in rows(words) {
      text += "| " + row.map(MarkdownText.escaped).joined(separator: " | ") + " |\n"
    }
    return text + "\n**Total:** \(total) = **\(total.total) total**\n"
  }
}
