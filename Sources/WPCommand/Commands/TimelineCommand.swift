import WPCore
import WPSyntax

extension Command {
  static let timeline = Command(
    "timeline", .planning, summary: "show in which week what begins, by the schedule",
    description: """
      A week has five days of eight hours. The table is the one that START-HERE.md
      has, so that it can be put there.
      """,
    operands: [Operand("REF", .any, "plans or packages; else all plans under way")],
    options: [.agents, .schedules, .input, .html],
    examples: [
      Example("wp timeline roadmap", "prints the table of weeks"),
      Example("wp timeline roadmap --html weeks.html", "draws it"),
    ],
    run: { invocation in
      let source = try WorkloadSource.readOrdered(invocation)
      let plan = try PartitionPlan(source, invocation)
      let weeks = WeekPlan(plan)
      if invocation.wantsJSON {
        return source.remarking(
          Answer(json: "wp.timeline/1") { write(weeks, of: plan, to: &$0) })
      }
      let page = try GanttFile.answer(plan, weeks: weeks, invocation)
      let table =
        weeks.weeks.isEmpty
        ? "There is no live \(plan.workload.noun.rawValue).\n"
        : weeks.markdown(PartitionWords(plan))
      let notes = WorkloadRemarks(plan.workload).lines.map { "Note: \($0)\n" }.joined()
      return source.remarking(
        page ?? Answer(output: Bytes(table), notes: Bytes(notes)))
    })

  private static func write(
    _ weeks: WeekPlan, of plan: PartitionPlan, to json: inout JSONWriter
  ) {
    json.member("agents", plan.agents)
    json.member("makespan_minutes", plan.makespan)
    json.key("weeks")
    json.array { list in
      for week in weeks.weeks {
        list.object { json in
          json.member("week", week.number)
          json.member("packages", week.units.map { plan.workload.units[$0].id })
          json.member("estimate", "\(week.effort)")
          json.member("agentic_minutes", [week.effort.agentic.low, week.effort.agentic.high])
          let review = week.effort.review ?? .zero
          json.member("review_minutes", [review.low, review.high])
        }
      }
    }
    json.member("total", "\(weeks.total)")
    WorkloadRemarks(plan.workload).write(to: &json)
  }
}

extension JSONWriter {
  fileprivate mutating func member(_ name: String, _ values: [Int]) {
    key(name)
    array { list in for value in values { list.int(value) } }
  }
}
