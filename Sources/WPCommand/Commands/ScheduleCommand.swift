import WPCore
import WPSyntax

extension Command {
  static let schedule = Command(
    "schedule", .planning, summary: "show who does what when, and what delays the end",
    description: """
      Nobody shares a path with somebody else at the same time, and whoever waits for
      something begins after it. What is under way begins at 0:00. The packages with
      a star decide how long it takes. Where agents have profiles, it says who does
      what by the clock, as many minutes a day as capacity_minutes says.
      """,
    operands: [Operand("REF", .any, "plans or packages; else all plans under way")],
    options: [.agents, .by, .schedules, .input, .html],
    examples: [
      Example("wp schedule roadmap --agents 3", "lists the packages of a plan by their start"),
      Example("wp schedule --html gantt.html", "draws all that is under way"),
    ],
    run: { invocation in
      let source = try WorkloadSource.readOrdered(invocation)
      let plan = try PartitionPlan(source, invocation)
      let staffing = source.staffing(of: plan, invocation)
      if invocation.wantsJSON {
        return source.remarking(
          Answer(json: "wp.schedule/1") { json in
            json.member("packages", plan.workload.units.count)
            json.member("agents", plan.agents)
            PartitionJSON(plan).writeTimes(to: &json)
            PartitionJSON(plan).writeSchedule(to: &json)
            staffing?.write(of: plan.workload, to: &json)
            WorkloadRemarks(plan.workload).write(to: &json)
          })
      }
      let page = try GanttFile.answer(plan, invocation)
      return source.remarking(
        page ?? Answer(PartitionPage(plan, invocation.style, staffing: staffing).schedule))
    })
}
