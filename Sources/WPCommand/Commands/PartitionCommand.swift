import WPCore
import WPSyntax

extension Command {
  private static let check = Option("check", "say only who overlaps; status 1 without an order")
  private static let policy = Option(
    "policy", "strict: any overlap speaks against it", takes: .choice("P", ["usual", "strict"]))
  private static let markdown = Option("markdown", "print the hand-over document")

  static let partition = Command(
    "partition", .planning, isEveryday: true,
    summary: "show how packages can be worked on side by side",
    description: """
      Packages that can touch the same path never run at the same time. Groups never
      collide, a lane has files of its own, waves wait for each other, and the
      schedule is the fastest that was found, with what proves how good it is. Agents
      are those of .engineering/agents whose profile.md says that they take work.
      """,
    operands: [Operand("REF", .any, "plans or packages; else all plans under way")],
    options: [.agents, .by, policy, .schedules, check, .input, markdown, .html],
    examples: [
      Example("wp partition roadmap --agents 3", "shares the packages of a plan out among three"),
      Example("wp partition --input - --json < packages.json", "does it for any list of packages"),
    ],
    run: { invocation in
      let arguments = invocation.arguments
      if arguments.has(check) {
        let source = try WorkloadSource.read(invocation)
        return source.remarking(
          OverlapPage(source.workload, asked: nil).answer(invocation, asMatrix: false))
      }
      let source = try WorkloadSource.readOrdered(invocation)
      let isStrict = try arguments.text(policy) == "strict"
      let plan = try PartitionPlan(source, invocation, isStrict: isStrict)
      if invocation.wantsJSON {
        return source.remarking(
          Answer(json: "wp.partition/1") { json in
            PartitionJSON(plan).write(to: &json)
            source.staffing(of: plan, invocation)?.write(of: plan.workload, to: &json)
            WorkloadRemarks(plan.workload).write(to: &json)
          })
      }
      if arguments.has(markdown) {
        return source.remarking(Answer(HandoverTable(plan).document.markdown))
      }
      if let page = try GanttFile.answer(plan, invocation) { return source.remarking(page) }
      let staffing = source.staffing(of: plan, invocation)
      return source.remarking(
        Answer(PartitionPage(plan, invocation.style, staffing: staffing).text))
    })
}

extension PartitionPlan {
  /// Shares a workload out as the command line says.
  ///
  /// Where it says nothing of agents, those are there that have a profile and take work.
  init(_ source: WorkloadSource, _ invocation: Invocation, isStrict: Bool = false) throws {
    let arguments = invocation.arguments
    let team = source.team.available.count
    let usual = team > 0 ? team : PartitionPlan.usualAgents
    let agents = try arguments.number(.agents) ?? usual
    guard agents > 0 else { throw UsageError("nobody can do anything with 0 agents") }
    self.init(
      source.workload, agents: min(agents, PartitionPlan.mostAgents), isStrict: isStrict,
      budget: try arguments.number(.schedules) ?? PartitionPlan.usualBudget)
  }
}

extension WorkloadSource {
  /// Who of the agents with a profile does what; nil where there are none, or a number of agents was given.
  func staffing(of plan: PartitionPlan, _ invocation: Invocation) -> Staffing? {
    guard !invocation.arguments.has(.agents), !team.available.isEmpty else { return nil }
    return Staffing(plan, among: team.available)
  }
}

extension Option {
  /// For commands that share work out.
  static let agents = Option(
    "agents", "share it out among so many (the profiles, else 4)", takes: .text("N"))
  static let schedules = Option(
    "schedules", "try so many schedules for a shorter one (5000)", takes: .text("N"))
}
