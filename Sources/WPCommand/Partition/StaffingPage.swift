import WPCore
import WPSyntax

/// Which agent does what when by the clock, for a person.
struct StaffingPage {
  /// More rows than these are counted.
  private static let most = 30

  let staffing: Staffing
  let workload: Workload
  let style: Style

  /// A heading, a row for each unit, and who is missing.
  var text: String {
    let time = WorkTime.span(staffing.end)
    var rows = staffing.slots.prefix(StaffingPage.most).map { slot in
      [
        StaffingPage.moment(slot.start), StaffingPage.moment(slot.end), agent(slot),
        Visible.text(workload.name(slot.unit)),
      ]
    }
    rows.insert(["FROM", "TO", "AGENT", workload.noun.head.uppercased()], at: 0)
    var text = style.bold("BY THE CLOCK") + "  \(time) with \(names)\n"
    text += Columns.text(rows, head: style)
    let left = staffing.slots.count - StaffingPage.most
    if left > 0 { text += "and \(left) more; '--json' lists all\n" }
    if !staffing.unstaffed.isEmpty {
      let units = staffing.unstaffed.prefix(4).map { Visible.text(workload.name($0)) }
      let more = staffing.unstaffed.count - units.count
      text += "nobody can do: \(units.joined(separator: ", "))"
      text += more > 0 ? " and \(more) more\n" : "\n"
    }
    return text
  }

  private var names: String {
    staffing.agents.map { "\($0.handle.text) (\(WorkTime.span($0.capacity)) a day)" }
      .joined(separator: ", ")
  }

  private func agent(_ slot: Staffing.Slot) -> String {
    if let agent = slot.agent { return staffing.agents[agent].handle.text }
    return workload.units[slot.unit].holder.map { Visible.text($0) } ?? "somebody"
  }

  /// A moment by the clock, counted from the beginning: `0:30`, `day 2 4:00`.
  private static func moment(_ minutes: Int) -> String {
    let day = minutes / AgentProfile.day
    let time = WorkTime.moment(minutes % AgentProfile.day)
    return day == 0 ? time : "day \(day + 1) \(time)"
  }
}
