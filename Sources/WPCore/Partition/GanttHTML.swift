import WPPartition
package import WPSyntax

/// A plan of work as one page of HTML that needs nothing else: who does what when, and why.
package struct GanttHTML {
  private let plan: PartitionPlan
  private let words: PartitionWords
  private let weeks: WeekPlan?
  private let notes: [String]

  /// Makes the page of a plan; where weeks are wanted they stand below the picture.
  package init(_ plan: PartitionPlan, weeks: WeekPlan? = nil, notes: [String]) {
    self.plan = plan
    self.weeks = weeks
    self.notes = notes
    words = PartitionWords(plan)
  }

  /// The whole page.
  package var bytes: Bytes {
    var body = head + chart
    if let weeks { body += table("Weeks", ["Week", "\(noun)s", "Estimate"], weeks.rows(words)) }
    body += waves + groups + hubs + schedule
    body += "<footer>\n<p>\(escaped(words.certificate)).</p>\n"
    for note in notes { body += "<p>\(escaped(note))</p>\n" }
    return HTMLPage(title: title, css: GanttStyle.css, body: body + "</footer>\n").bytes
  }

  private var noun: String { plan.workload.noun.head }

  private var title: String {
    plan.workload.home.isEmpty ? "\(noun)s" : String(plan.workload.home.dropLast())
  }

  private var head: String {
    let units = plan.workload.units.count
    let figures = [
      ("together", WorkTime.span(plan.makespan)),
      ("one after the other", WorkTime.span(plan.serialTime)),
      ("times as fast", WorkTime.ratio(plan.serialTime, plan.makespan)),
      (
        plan.solution.certificate.isOptimal ? "cannot be shorter" : "cannot be shorter than",
        WorkTime.span(plan.solution.certificate.lowerBound)
      ),
    ]
    return """
      <header>
      <p class="over">\(escaped(title)) · \(units) packages · \(plan.agents) agents</p>
      <h1><b class="\(words.verdict.lowercased())">\(words.verdict)</b> \(escaped(words.rationale))</h1>
      \(HTMLPage.list(figures.map { HTMLPage.Figure(name: $0.0, value: $0.1) }))</header>

      """
  }

  private var chart: String {
    guard plan.makespan > 0 else { return "" }
    var rows: [Int: String] = [:]
    let critical = Set(plan.delays.chain)
    for unit in plan.sequence {
      rows[plan.workers[unit], default: ""] += bar(unit, isCritical: critical.contains(unit))
    }
    var text =
      "<section>\n<h2>Who does what when</h2>\n<div class=\"scroll\"><div class=\"chart\">\n"
    text += "<div class=\"row scale\"><span class=\"who\"></span><div class=\"track\">"
    for time in marks { text += "<i style=\"left:\(percent(time))%\">\(WorkTime.moment(time))</i>" }
    text += "</div></div>\n"
    for worker in rows.keys.sorted() {
      let name = words.worker(worker)
      let label = Int(name) == nil ? name : "agent \(name)"
      text += "<div class=\"row\"><span class=\"who\">\(escaped(label))</span><div class=\"track\">"
      for time in marks { text += "<i style=\"left:\(percent(time))%\"></i>" }
      text += "\n" + rows[worker, default: ""] + "</div></div>\n"
    }
    return text
      + """
      </div></div>
      <p class="legend"><span class="key critical"></span>delays the end when late
      <span class="key"></span>has room <span class="key busy"></span>under way</p>
      </section>

      """
  }

  private func bar(_ unit: Int, isCritical: Bool) -> String {
    let work = plan.workload.units[unit]
    let kinds = "bar" + (isCritical ? " critical" : "") + (work.isBusy ? " busy" : "")
    let reason = words.reason(for: unit)
    let span = "\(WorkTime.moment(plan.start(of: unit)))–\(WorkTime.moment(plan.end(of: unit)))"
    let hint = [words.name(unit), work.title, span, reason].filter { !$0.isEmpty }
    return "<div class=\"\(kinds)\" style=\"left:\(percent(plan.start(of: unit)))%;"
      + "width:\(percent(work.minutes))%\" title=\"\(escaped(hint.joined(separator: " · ")))\">"
      + "<b>\(escaped(words.name(unit)))</b><span>\(WorkTime.span(work.minutes))</span></div>\n"
  }

  private var marks: [Int] {
    let step = WorkTime.step(of: plan.makespan, atMost: 8)
    return Array(stride(from: 0, to: plan.makespan, by: step))
  }

  /// A share of the whole time with three decimals.
  private func percent(_ minutes: Int) -> String {
    let share = minutes * 100_000 / plan.makespan
    let rest = "\(share % 1_000)"
    return "\(share / 1_000)." + String(repeating: "0", count: 3 - rest.count) + rest
  }

  private var waves: String {
    var rows: [[String]] = []
    for (index, members) in plan.waves.enumerated() {
      let longest = members.map { plan.workload.units[$0].minutes }.max() ?? 0
      let names = members.map(words.name).joined(separator: ", ")
      rows.append(["\(index + 1)", WorkTime.span(longest), names])
    }
    let time = WorkTime.span(plan.waveTime)
    return table(
      "Waves, \(time) if nobody begins one before the last is over", ["Wave", "Time", "\(noun)s"],
      rows)
  }

  private var groups: String {
    let rows = plan.spanningEdges.map { edge in
      [
        "\(plan.groups.group[edge.first] + 1)", words.name(edge.first), words.name(edge.second),
        PartitionWords.place(edge),
      ]
    }
    return table("Who shares a path with whom", ["Group", noun, "Meets", "At"], rows)
  }

  private var hubs: String {
    let rows = plan.hubs.map { hub in
      [hub.path, "\(hub.units.count)", "\(hub.before) → \(hub.after)"]
    }
    return table(
      "Paths that would part groups if one \(plan.workload.noun.rawValue) had them",
      ["Path", "\(noun)s", "Largest group"], rows)
  }

  private var schedule: String {
    let rows = plan.sequence.map { unit in
      [
        WorkTime.moment(plan.start(of: unit)), WorkTime.moment(plan.end(of: unit)),
        words.worker(of: unit), words.name(unit), plan.workload.units[unit].title,
        words.reason(for: unit),
      ]
    }
    return table("In order", ["Start", "End", "Agent", noun, "Title", "Why then"], rows)
  }

  private func table(_ heading: String, _ head: [String], _ rows: [[String]]) -> String {
    guard !rows.isEmpty else { return "" }
    var text = "<section>\n<h2>\(escaped(heading))</h2>\n<div class=\"scroll\"><table>\n<tr>"
    for cell in head { text += "<th>\(escaped(cell))</th>" }
    text += "</tr>\n"
    for row in rows {
      text += "<tr>" + row.map(cell).joined() + "</tr>\n"
    }
    return text + "</table></div>\n</section>\n"
  }

  /// A cell; what is long may be broken into lines.
  private func cell(_ text: String) -> String {
    "<td\(text.utf8.count > 28 ? " class=\"long\"" : "")>\(escaped(text))</td>"
  }

  private func escaped(_ text: String) -> String { HTMLText.escaped(text) }
}
