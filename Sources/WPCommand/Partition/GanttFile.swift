import WPCore

/// The picture of a schedule that a command gives instead of its text.
enum GanttFile {
  /// The answer where a picture is wanted.
  static func answer(
    _ plan: PartitionPlan, weeks: WeekPlan? = nil, _ invocation: Invocation
  ) throws -> Answer? {
    try HTMLFile.answer(invocation) {
      GanttHTML(plan, weeks: weeks, notes: WorkloadRemarks(plan.workload).lines).bytes
    }
  }
}
