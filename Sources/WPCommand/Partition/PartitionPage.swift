import WPCore
import WPPartition
import WPSyntax

/// How work is shared out, for a person: the verdict first, then who does what when, then why.
struct PartitionPage {
  /// More rows than these of one kind are counted.
  private static let most = 30

  private let plan: PartitionPlan
  private let words: PartitionWords
  private let style: Style
  private let staffing: Staffing?

  init(_ plan: PartitionPlan, _ style: Style, staffing: Staffing? = nil) {
    self.staffing = staffing
    self.plan = plan
    self.style = style
    words = PartitionWords(plan)
  }

  private var noun: Workload.Noun { plan.workload.noun }

  private var clock: String {
    staffing.map { StaffingPage(staffing: $0, workload: plan.workload, style: style).text } ?? ""
  }

  private var units: [WorkUnit] { plan.workload.units }

  /// Everything, for `wp partition`.
  var text: String {
    guard !units.isEmpty else { return "There is no live \(noun.rawValue).\n" }
    return parts([verdict, gantt, waves, groups, lanes, hubs, clock, closing])
  }

  /// Who does what when, for `wp schedule`.
  var schedule: String {
    guard !units.isEmpty else { return "There is no live \(noun.rawValue).\n" }
    return parts([times, gantt, rows, clock, closing])
  }

  private func parts(_ parts: [String]) -> String {
    parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private var subject: String {
    let place =
      plan.workload.home.isEmpty
      ? "" : " of " + Visible.text(String(plan.workload.home.dropLast()))
    return "\(noun.phrase(units.count))\(place) for \(phrase(plan.agents, "agent"))"
  }

  private var verdict: String {
    style.bold("\(words.verdict): \(words.rationale)") + "\n\(subject)\n"
  }

  private var times: String {
    style.bold("\(WorkTime.span(plan.makespan)) for \(subject)") + "\n"
  }

  private var gantt: String { GanttText(plan).text(style) }

  private var waves: String {
    let rows = plan.waves.enumerated().map { index, members in
      let longest = members.map { units[$0].minutes }.max() ?? 0
      return ["\(index + 1)", WorkTime.span(longest), words.names(members)]
    }
    let time = WorkTime.span(plan.waveTime)
    return section("WAVES", "\(time) if nobody begins one before the last is over", rows, "waves")
  }

  private var groups: String {
    let shared = plan.groups.members.filter { $0.count > 1 }
    guard !shared.isEmpty else {
      return style.bold("GROUPS") + "  no two \(noun.rawValue)s share a path\n"
    }
    var edges: [Int: [OverlapGraph.Edge]] = [:]
    for edge in plan.spanningEdges {
      edges[plan.groups.group[edge.first], default: []].append(edge)
    }
    var rows: [[String]] = []
    for (index, members) in shared.enumerated() {
      for (place, edge) in edges[plan.groups.group[members[0]], default: []].enumerated() {
        rows.append([
          place == 0 ? "\(index + 1)" : "", words.name(edge.first), words.name(edge.second),
          PartitionWords.place(edge),
        ])
      }
    }
    let alone = plan.groups.members.filter { $0.count == 1 }.map { $0[0] }
    return section("GROUPS", "who shares a path with whom", rows, "meetings")
      + (alone.isEmpty ? "" : "share nothing: \(words.names(alone))\n")
  }

  private var lanes: String {
    let rows = plan.laneUnits.enumerated().map { index, members in
      ["\(index + 1)", WorkTime.span(plan.lanes.loads[index]), words.names(members)]
    }
    let time = WorkTime.span(plan.lanes.span)
    return section(
      "LANES", "\(time) of work in the longest, if each has files of its own", rows, "lanes")
  }

  private var hubs: String {
    guard !plan.hubs.isEmpty else { return "" }
    let rows = plan.hubs.map { hub in
      [
        Visible.text(hub.path), noun.phrase(hub.units.count),
        "largest group \(hub.before) → \(hub.after)",
      ]
    }
    return section(
      "HUBS", "paths that would part groups if one \(noun.rawValue) had them", rows, "hubs")
  }

  /// A heading with what it means, and rows in columns.
  private func section(
    _ name: String, _ meaning: String, _ rows: [[String]], _ noun: String
  ) -> String {
    var rows = rows
    let left = cut(&rows)
    return style.bold(name) + "  \(meaning)\n" + Columns.text(rows) + more(left, noun)
  }

  private var rows: String {
    let critical = Set(plan.delays.chain)
    var rows = plan.sequence.map { unit in
      [
        WorkTime.moment(plan.start(of: unit)), WorkTime.moment(plan.end(of: unit)),
        words.worker(of: unit), words.name(unit) + (critical.contains(unit) ? " *" : ""),
        words.reason(for: unit),
      ]
    }
    let left = cut(&rows)
    return Columns.text(
      [["START", "END", "AGENT", noun.head.uppercased(), "WHY THEN"]] + rows, head: style)
      + more(left, "\(noun.rawValue)s") + "* delays the end when it is late\n"
  }

  private var closing: String {
    "Proof: \(words.certificate)\n"
      + WorkloadRemarks(plan.workload).lines.map { "Note: \($0)\n" }.joined()
  }

  private func cut(_ rows: inout [[String]]) -> Int {
    let left = rows.count - PartitionPage.most
    if left > 0 { rows.removeLast(left) }
    return max(0, left)
  }

  private func more(_ count: Int, _ noun: String) -> String {
    count > 0 ? "and \(count) more \(noun); '--json' lists all\n" : ""
  }

  private func phrase(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
