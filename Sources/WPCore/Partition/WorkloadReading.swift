package import WPSyntax

/// A list of units in JSON as it was read.
package struct WorkloadReading: Sendable {
  /// What was read; nil where something is wrong.
  package let workload: Workload?
  /// Who is there to do it; nil where nothing is said of that.
  package let agents: [AgentProfile]?
  /// What is wrong, by place.
  package let problems: [SettingsProblem]
  /// How much more is wrong than `problems` tells.
  package let untold: Int

  /// Reads `[{id, title, effort_minutes, files, reads, depends_on, busy, skills}]`, or that as the member `packages`
  /// beside `agents`, `[{handle, status, capacity_minutes, skills}]`; every input gives a workload or problems.
  package static func read(_ file: SourceFile) -> WorkloadReading {
    do throws(JSONProblem) {
      let value = try JSONReader.read(file.bytes.span)
      var reader = WorkloadReader()
      let workload = reader.read(value)
      return WorkloadReading(workload, reader.agents, reader.faults, of: file)
    } catch {
      let place = Diagnostic.Place(error.range, in: file)
      let problem = SettingsProblem(.error, at: place, "this is no JSON: \(error.text)")
      return WorkloadReading(workload: nil, agents: nil, problems: [problem], untold: 0)
    }
  }

  private init(
    workload: Workload?, agents: [AgentProfile]?, problems: [SettingsProblem], untold: Int
  ) {
    self.workload = workload
    self.agents = agents
    self.problems = problems
    self.untold = untold
  }

  // Each place costs a walk over the file, and nobody reads a thousand faults of one kind.
  private static let most = 20

  private init(
    _ workload: Workload, _ agents: [AgentProfile]?, _ faults: [WorkloadReader.Fault],
    of file: SourceFile
  ) {
    var locator = Locator(path: file.path, bytes: file.bytes)
    let told = faults.prefix(WorkloadReading.most).map { fault in
      (range: fault.range(in: file.bytes.span), fault: fault)
    }.sorted { ($0.range.lower, $0.range.upper) < ($1.range.lower, $1.range.upper) }
    self.init(
      workload: faults.isEmpty ? workload : nil, agents: agents,
      problems: told.map { range, fault in
        SettingsProblem(
          .error, at: locator.exactPlace(of: range), fault.message, help: fault.help)
      }, untold: faults.count - told.count)
  }
}
